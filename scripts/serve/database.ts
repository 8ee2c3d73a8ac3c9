import path from 'node:path'
import { type EmbeddedPostgres, startEmbedded, stopLeftOver } from '@stagecraft/db/embedded'
import { Failure } from '../prepare/failure.mjs'
import { step } from '../prepare/progress.mjs'
import type { Settings } from '../prepare/settings.mjs'

/** The PostgreSQL that the product works with. */
export interface Database {
  readonly url: string
  /** Rejects if it is lost for good. */
  readonly failed: Promise<never>
  readonly stop: () => Promise<void>
}

/** Starts the embedded PostgreSQL, or takes the one that DATABASE_URL names. */
export async function openDatabase({ databaseUrl, dataDir }: Settings): Promise<Database> {
  if (databaseUrl !== null) {
    return { url: databaseUrl, failed: never(), stop: () => Promise.resolve() }
  }
  const folder = path.join(dataDir, 'postgres')
  return step('PostgreSQL started', async () => {
    try {
      // This process holds the data folder: who works on it now has lost whoever started it.
      await stopLeftOver(folder)
      return keepRunning(folder, await startEmbedded({ dataDir: folder }))
    } catch (error) {
      throw new Failure((error as Error).message, advice, { cause: error })
    }
  })
}

const advice = 'Correct what it names and start again, or set DATABASE_URL to a PostgreSQL server of your own.'
const RESTARTS = 5
const RESTARTS_WITHIN_MS = 60_000

/** Starts the server again when it dies; the web process finds it under the same address. */
function keepRunning(folder: string, first: EmbeddedPostgres): Database {
  let current = first
  let isStopping = false
  const deaths: number[] = []
  const supervise = async (): Promise<never> => {
    for (;;) {
      const { code, signal } = await current.exited
      if (isStopping) return never()
      console.error(`  ! PostgreSQL ended unexpectedly (${signal ?? `exit code ${code}`}); starting it again`)
      deaths.push(Date.now())
      if (deaths.filter((at) => at > Date.now() - RESTARTS_WITHIN_MS).length > RESTARTS) throw givenUp(folder)
      current = await restart(folder, first.url)
    }
  }
  const failed = supervise()
  // Whoever waits for it hears of it; before that it must not end the process by itself.
  failed.catch(() => {})
  const stop = () => {
    isStopping = true
    return current.stop()
  }
  return { url: first.url, failed, stop }
}

async function restart(folder: string, url: string): Promise<EmbeddedPostgres> {
  const server = await startEmbedded({ dataDir: folder, port: Number(new URL(url).port) })
  if (server.url === url) return server
  await server.stop()
  throw new Failure('PostgreSQL lost its port to another program.', 'Start Stagecraft again: it will choose another.')
}

function givenUp(folder: string): Failure {
  return new Failure(
    `PostgreSQL ended ${RESTARTS + 1} times within a minute.`,
    `Look at the end of ${path.relative('.', path.join(folder, 'server.log'))}: is the disk full, or memory short?`,
  )
}

function never(): Promise<never> {
  return new Promise(() => {})
}
