import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { stopWithParent } from '@stagecraft/db/embedded'
import { Failure } from '../prepare/failure.mjs'
import { killGroup } from '../prepare/run-command.mjs'
import { nextCommand, webFolder } from './next-command.ts'

/** The process that answers requests. */
export interface WebProcess {
  readonly pid: number
  /** Rejects when it ends without having been asked to. */
  readonly failed: Promise<never>
  /** Lets it finish the requests it has; `hurry` cuts them off. */
  readonly stop: (hurry: AbortSignal) => Promise<void>
}

/** How the web application is run. */
export interface WebOptions {
  /** From its build, or from its sources. */
  readonly mode: 'start' | 'dev'
  readonly host: string
  readonly port: number
  readonly env: Readonly<Record<string, string | undefined>>
}

/** Starts the web process; its output goes where ours goes. */
export async function startWeb({ mode, host, port, env }: WebOptions): Promise<WebProcess> {
  // In a process group of its own: Ctrl-C in the terminal is for us to pass on, web first and database last.
  const child = spawn(process.execPath, nextCommand(mode, '--port', String(port), '--hostname', host), {
    cwd: webFolder,
    env: { ...env, NODE_ENV: mode === 'start' ? 'production' : 'development' },
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const exited = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>
  await once(child, 'spawn')
  const pid = child.pid ?? 0
  void exited.then(stopWithParent(pid, 'TERM'))

  const failed = exited.then(([code, signal]) => {
    throw new Failure(`The web process ended (${signal ?? `exit code ${code}`}).`, 'Its last words are above.')
  })
  // Whoever waits for it hears of it; before that it must not end this process by itself.
  failed.catch(() => {})
  return { pid, failed, stop: (hurry) => stopChild(child, pid, exited, hurry) }
}

// Longer than any drain that a setting can ask for.
const STOP_TIMEOUT_MS = 330_000

async function stopChild(
  child: ChildProcess,
  pid: number,
  exited: Promise<unknown>,
  hurry: AbortSignal,
): Promise<void> {
  const cutOff = () => killGroup(pid, 'SIGKILL')
  const timer = setTimeout(cutOff, STOP_TIMEOUT_MS)
  hurry.addEventListener('abort', cutOff)
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
  await exited
  clearTimeout(timer)
  hurry.removeEventListener('abort', cutOff)
  // In development Next has workers; they may outlive it by a moment.
  cutOff()
}
