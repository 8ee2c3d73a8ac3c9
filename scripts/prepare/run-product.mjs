import { join } from 'node:path'
import { requireFreePort } from './free-port.mjs'
import { explain } from './progress.mjs'
import { takeRunLock } from './run-lock.mjs'
import { readSettings } from './settings.mjs'
import { listenForStop, Stopped } from './stop-request.mjs'
import { prepareWorkspace } from './workspace.mjs'

/**
 * Runs the product in this process until it is asked to stop, and ends the process: with 0 if all went well.
 *
 * @param {'start' | 'dev'} mode
 * @returns {Promise<never>}
 */
export async function runProduct(mode) {
  const { stop, hurry } = listenForStop()
  stop.addEventListener('abort', () => console.log('\n  … Stopping'))
  /** @type {import('./run-lock.mjs').RunLock | undefined} */
  let lock
  try {
    const settings = readSettings(process.env)
    lock = takeRunLock(join(settings.dataDir, 'running.json'), settings.baseUrl)
    await requireFreePort(settings)
    await prepareWorkspace(stop)
    // Only now can packages be imported, and TypeScript.
    const { register } = await import('tsx/esm/api')
    register()
    const { serve } = await import('../serve/serve.ts')
    await serve({ mode, settings, lock, stop, hurry })
  } catch (error) {
    if (error instanceof Stopped) {
      console.log('  ✓ Stopped')
    } else {
      explain(error)
      process.exitCode = 1
    }
  }
  lock?.release()
  process.exit()
}
