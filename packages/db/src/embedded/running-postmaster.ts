import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

/** A PostgreSQL that works on a cluster right now. */
export interface RunningPostmaster {
  readonly pid: number
  readonly port: number
  readonly isReady: boolean
}

/** Thrown when the cluster is in use: two servers on the same files would destroy them. */
export class AlreadyRunningError extends Error {
  override readonly name = 'AlreadyRunningError'
  readonly postmaster: RunningPostmaster

  constructor(postmaster: RunningPostmaster, folder: string) {
    super(`PostgreSQL already runs on ${folder}: process ${postmaster.pid}, address 127.0.0.1:${postmaster.port}.`)
    this.postmaster = postmaster
  }
}

/**
 * Finds the server that works on the cluster, by the lock file it keeps there; null when there is none.
 * Of a lock file that names some other program by now, the machine having been restarted, nothing is left behind.
 */
export async function findPostmaster(clusterFolder: string): Promise<RunningPostmaster | null> {
  const lockFile = path.join(clusterFolder, 'postmaster.pid')
  const postmaster = parseLockFile(await readFile(lockFile, 'utf8').catch(() => ''))
  if (postmaster === null) return null
  const commandLine = await readCommandLine(postmaster.pid)
  // A dead server's lock file stays: with it PostgreSQL makes sure that its last workers have gone too.
  if (commandLine === null) return null
  if (commandLine.includes('postgres') && commandLine.includes(clusterFolder)) return postmaster
  await rm(lockFile, { force: true })
  return null
}

// pid, folder, start time, port, socket folder, address, shared memory, status: a line each
function parseLockFile(text: string): RunningPostmaster | null {
  const lines = text.split('\n')
  const pid = Number(lines[0])
  const port = Number(lines[3])
  if (!Number.isInteger(pid) || pid <= 0) return null
  return { pid, port, isReady: lines[7]?.trim() === 'ready' }
}

async function readCommandLine(pid: number): Promise<string | null> {
  try {
    if (process.platform === 'linux') return (await readFile(`/proc/${pid}/cmdline`, 'utf8')) || null
    return (await promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)])).stdout
  } catch {
    return null
  }
}
