import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { open, readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Command } from './account.ts'
import { findPostmaster } from './running-postmaster.ts'
import { stopWithParent } from './stop-with-parent.ts'

/** How a process ended. */
export interface Exit {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

/** A server that this process has started. */
export interface Postmaster {
  readonly exited: Promise<Exit>
  readonly stop: () => Promise<void>
}

/** Starts the server and waits until it takes connections. */
export async function startPostmaster(command: Command, clusterFolder: string, logFile: string): Promise<Postmaster> {
  const deadline = Date.now() + START_TIMEOUT_MS
  for (;;) {
    const postmaster = await launch(command, logFile)
    const state = await settle(postmaster, clusterFolder, deadline)
    if (state === 'ready') return postmaster
    await postmaster.stop()
    const log = await readFile(logFile, 'utf8').catch(() => '')
    if (state === 'late' || !isHeldByTheDead.test(log)) throw failure(logFile, log)
    await sleep(RETRY_MS)
  }
}

// The workers of a server that was killed need a moment to notice it; until then they hold its memory. So does the
// system to forget a killed process; until then its number counts as taken, and the lock file as in use.
const isHeldByTheDead = /shared memory block|lock file "postmaster\.pid" already exists/

interface Launched extends Postmaster {
  readonly pid: number
}

const START_TIMEOUT_MS = 60_000
const STOP_TIMEOUT_MS = 20_000
const POLL_MS = 10
const RETRY_MS = 100

async function launch({ program, args, options }: Command, logFile: string): Promise<Launched> {
  await rename(logFile, logFile.replace(/\.log$/, '.previous.log')).catch(ignore)
  const log = await open(logFile, 'a', 0o600)
  // In a process group of its own: Ctrl-C in the terminal is for us to pass on, in our order.
  const child = spawn(program, args, { ...options, detached: true, stdio: ['ignore', log.fd, log.fd] })
  const exited = new Promise<Exit>((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }))
  })
  try {
    await once(child, 'spawn')
  } finally {
    await log.close()
  }
  const pid = child.pid ?? 0
  void exited.then(stopWithParent(pid, 'INT'))
  return { pid, exited, stop: () => stopChild(child, exited) }
}

async function settle(
  { pid, exited }: Launched,
  clusterFolder: string,
  deadline: number,
): Promise<'ready' | 'ended' | 'late'> {
  let hasEnded = false
  void exited.then(() => (hasEnded = true))
  while (Date.now() < deadline) {
    if (hasEnded) return 'ended'
    const running = await findPostmaster(clusterFolder)
    if (running?.pid === pid && running.isReady) return 'ready'
    await sleep(POLL_MS)
  }
  return 'late'
}

// SIGINT ends sessions and writes everything down; SIGQUIT leaves that to the recovery of the next start.
async function stopChild(child: ChildProcess, exited: Promise<Exit>): Promise<void> {
  child.kill('SIGINT')
  const timer = setTimeout(() => child.kill('SIGQUIT'), STOP_TIMEOUT_MS)
  await exited
  clearTimeout(timer)
}

function failure(logFile: string, log: string): Error {
  const lines = log.trim().split('\n').slice(-10).join('\n')
  return new Error(`PostgreSQL did not start. The end of its log, ${path.relative('.', logFile)}:\n${lines}`)
}

// There is none at the first start.
function ignore(): void {}
