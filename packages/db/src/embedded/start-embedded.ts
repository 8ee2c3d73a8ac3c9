import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { chooseAccount } from './account.ts'
import { findBinaries } from './binaries.ts'
import { type Cluster, ensureCluster, NAME } from './cluster.ts'
import { findFreePort } from './free-port.ts'
import { type Exit, startPostmaster } from './postmaster.ts'
import { AlreadyRunningError, findPostmaster } from './running-postmaster.ts'

/** How the embedded PostgreSQL is to be started. */
export interface EmbeddedOptions {
  /** The folder that holds all of it: files, password, port, log. */
  readonly dataDir: string
  /** The port of 127.0.0.1 to try first; without one, the port of the last time. */
  readonly port?: number
  /** Settings of postgresql.conf beside ours. */
  readonly settings?: Readonly<Record<string, string>>
}

/** A PostgreSQL that lives as long as this process. */
export interface EmbeddedPostgres {
  readonly url: string
  /** Settles when the server ends, for whatever reason. */
  readonly exited: Promise<Exit>
  /** Lets the server finish what it does, and waits until it is gone. */
  readonly stop: () => Promise<void>
}

/**
 * Starts a real PostgreSQL on the files below `dataDir`, which are made if there are none.
 * Recovers by itself after a crash; throws AlreadyRunningError if another server works on the files.
 */
export async function startEmbedded({ dataDir, port, settings }: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const folder = path.resolve(dataDir)
  await mkdir(folder, { recursive: true })
  const binaries = findBinaries()
  const account = await chooseAccount(binaries, folder)
  const cluster = await ensureCluster(folder, binaries, account)
  const running = await findPostmaster(cluster.folder)
  if (running !== null) throw new AlreadyRunningError(running, cluster.folder)

  const portFile = path.join(folder, 'port')
  const chosenPort = await findFreePort(port ?? (await readPort(portFile)))
  const command = account.command(binaries.postgres, serverArguments(cluster, chosenPort, settings))
  const { exited, stop } = await startPostmaster(command, cluster.folder, path.join(folder, 'server.log'))
  await writeFile(portFile, `${chosenPort}\n`)
  return { url: `postgresql://${NAME}:${cluster.password}@127.0.0.1:${chosenPort}/${NAME}`, exited, stop }
}

async function readPort(file: string): Promise<number> {
  const port = Number(await readFile(file, 'utf8').catch(() => '0'))
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : 0
}

// As arguments, not in the cluster's own file: a cluster of any age gets the settings of this version.
function serverArguments(cluster: Cluster, port: number, settings: EmbeddedOptions['settings']): readonly string[] {
  const all = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '100',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
    // Compiling a query takes longer than the short queries here run.
    jit: 'off',
    ...settings,
  }
  return ['-D', cluster.folder, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}
