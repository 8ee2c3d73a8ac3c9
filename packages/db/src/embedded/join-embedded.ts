import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { NAME } from './cluster.ts'
import { AlreadyRunningError } from './running-postmaster.ts'
import { type EmbeddedOptions, type EmbeddedPostgres, startEmbedded } from './start-embedded.ts'

/** Starts the embedded PostgreSQL below `dataDir`, or joins the one that runs there: that one is not stopped. */
export async function joinEmbedded(options: EmbeddedOptions): Promise<Pick<EmbeddedPostgres, 'url' | 'stop'>> {
  try {
    return await startEmbedded(options)
  } catch (error) {
    if (!(error instanceof AlreadyRunningError)) throw error
    const password = (await readFile(path.join(options.dataDir, 'password'), 'utf8')).trim()
    const url = `postgresql://${NAME}:${password}@127.0.0.1:${error.postmaster.port}/${NAME}`
    return { url, stop: () => Promise.resolve() }
  }
}
