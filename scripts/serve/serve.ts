import { secondsSince } from '../prepare/progress.mjs'
import type { RunLock } from '../prepare/run-lock.mjs'
import type { Settings } from '../prepare/settings.mjs'
import type { StopRequest } from '../prepare/stop-request.mjs'
import { bringCourses } from './bring-courses.ts'
import { buildWeb } from './build-web.ts'
import { openDatabase } from './database.ts'
import { migrate } from './migrate.ts'
import { waitUntilReady } from './wait-until-ready.ts'
import { watchCourses } from './watch-courses.ts'
import { webEnvironment } from './web-environment.ts'
import { startWeb } from './web-process.ts'

/** What it takes to serve: once from a build, once from the sources. */
export interface ServeOptions extends StopRequest {
  readonly mode: 'start' | 'dev'
  readonly settings: Settings
  readonly lock: RunLock
}

/** Serves until it is asked to stop or something it needs breaks; leaves nothing running behind. */
export async function serve({ mode, settings, lock, stop, hurry }: ServeOptions): Promise<void> {
  const database = await openDatabase(settings)
  try {
    stop.throwIfAborted()
    await migrate(database.url)
    await bringCourses(database.url, settings.dataDir)
    if (mode === 'start') await buildWeb(stop)
    stop.throwIfAborted()
    const { host, port } = settings
    const web = await startWeb({ mode, host, port, env: webEnvironment(settings, database.url) })
    lock.noteWeb(web.pid)
    const stopWatching = mode === 'dev' ? watchCourses(database.url, settings.dataDir) : null
    const ended = Promise.race([web.failed, database.failed, untilAborted(stop)])
    try {
      await Promise.race([waitUntilReady({ host, port, path: mode === 'start' ? '/readyz' : '/healthz' }), ended])
      console.log(`\n  Ready in ${secondsSince(0)} → ${settings.baseUrl}\n`)
      await ended
    } finally {
      stopWatching?.()
      await web.stop(hurry)
    }
  } finally {
    await database.stop()
  }
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason as Error)
    signal.addEventListener('abort', () => reject(signal.reason as Error))
  })
}
