import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findPostmaster } from './running-postmaster.ts'

/**
 * Stops a server that its parent left behind on the files below `dataDir`, and waits until it is gone.
 * For a caller who knows that nobody is using it.
 */
export async function stopLeftOver(dataDir: string): Promise<void> {
  const clusterFolder = path.join(path.resolve(dataDir), 'cluster')
  const deadline = Date.now() + STOP_TIMEOUT_MS
  for (;;) {
    const running = await findPostmaster(clusterFolder)
    if (running === null) return
    signal(running.pid, Date.now() < deadline ? 'SIGINT' : 'SIGQUIT')
    await sleep(POLL_MS)
  }
}

const STOP_TIMEOUT_MS = 20_000
const POLL_MS = 50

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
