import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { runProgram } from './run-program.ts'

/** The one user and the one database of the embedded server. */
export const NAME = 'stagecraft'

/** PostgreSQL's files: where they lie, and the password that opens them. */
export interface Cluster {
  readonly folder: string
  readonly password: string
}

/** Returns the cluster below `folder`, made first if there is none. */
export async function ensureCluster(folder: string, binaries: Binaries, account: Account): Promise<Cluster> {
  const cluster = {
    folder: path.join(folder, 'cluster'),
    password: await ensurePassword(path.join(folder, 'password')),
  }
  const version = await readVersion(cluster.folder)
  if (version === null) await createCluster(cluster, binaries, account)
  else if (version !== MAJOR_VERSION) throw wrongVersion(cluster.folder, version)
  return cluster
}

const MAJOR_VERSION = '18'

async function ensurePassword(file: string): Promise<string> {
  const found = await readIfThere(file)
  if (found !== null) return found.trim()
  const password = randomBytes(24).toString('hex')
  await writeFile(file, `${password}\n`, { mode: 0o600 })
  return password
}

async function readVersion(folder: string): Promise<string | null> {
  return (await readIfThere(path.join(folder, 'PG_VERSION')))?.trim() ?? null
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw new Error(
      `${file} cannot be read: ${(error as Error).message}. ` +
        'If Stagecraft was started by another user before (root?), start it as that user, or give the folder to yours.',
      { cause: error },
    )
  }
}

// In a folder of another name until it is whole: a machine that stops half-way leaves nothing that looks like a cluster.
async function createCluster(cluster: Cluster, binaries: Binaries, account: Account): Promise<void> {
  const unfinished = `${cluster.folder}.unfinished`
  const passwordFile = `${unfinished}-password`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { mode: 0o700 })
  await account.own(unfinished)
  await writeFile(passwordFile, cluster.password, { mode: 0o600 })
  await account.own(passwordFile)
  try {
    await runProgram(account.command(binaries.initdb, initdbArguments(unfinished, passwordFile)))
    await runProgram(
      account.command(binaries.postgres, ['--single', '-D', unfinished, 'postgres']),
      `CREATE DATABASE ${NAME};\n`,
    )
  } finally {
    await rm(passwordFile, { force: true })
  }
  await rename(unfinished, cluster.folder)
}

// The built-in locale sorts by code point and knows the letters of all of Unicode, the same on every machine.
function initdbArguments(folder: string, passwordFile: string): readonly string[] {
  return [
    `--pgdata=${folder}`,
    `--username=${NAME}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ]
}

function wrongVersion(folder: string, version: string): Error {
  return new Error(
    `${folder} was written by PostgreSQL ${version}, and this copy of Stagecraft brings PostgreSQL ${MAJOR_VERSION}. ` +
      'Start the copy that wrote it and take a backup there, or move the folder away to begin anew.',
  )
}
