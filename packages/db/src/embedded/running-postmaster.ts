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

/** Finds the server that works on the cluster, by the lock file it keeps there; null when there is none. */
export async function findPostmaster(clusterFolder: string): Promise<RunningPostmaster | null> {
  const lockFile = path.join(clusterFolder, 'postmaster.pid')
  const postmaster = parseLockFile(await readFile(lockFile, 'utf8').catch(() => ''))
  if (postmaster === null) return null
  const commandLine = await readCommandLine(postmaster.pid)
  if (commandLine.includes('postgres') && commandLine.includes(clusterFolder)) return postmaster
  // PostgreSQL clears a dead server's lock file away by itself, but respects one whose number is in use: by another
  // program since the machine was restarted, or by the dead server as long as nobody collects it.
  if (isInUse(postmaster.pid)) await rm(lockFile, { force: true })
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

function isInUse(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

// Empty for a process that is not there, or is dead and not collected yet.
async function readCommandLine(pid: number): Promise<string> {
  try {
    if (process.platform === 'linux') return await readFile(`/proc/${pid}/cmdline`, 'utf8')
    return (await promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)])).stdout
  } catch {
    return ''
  }
}
