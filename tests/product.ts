import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const top = fileURLToPath(new URL('..', import.meta.url))

/** How a process ended. */
export interface Exit {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

/** The product as `npm start` runs it, with data and port of its own. */
export interface Product {
  readonly url: string
  readonly pid: number
  /** Everything it has printed so far. */
  readonly output: () => string
  readonly exited: Promise<Exit>
  /** Sends SIGTERM, or another signal, and waits for the end. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<Exit>
}

/** What a start depends on. */
export interface StartOptions {
  readonly dataDir: string
  readonly port?: number
  readonly env?: Readonly<Record<string, string>>
  readonly timeoutMs?: number
}

/** A start that is under way, or refused. */
export interface Launch {
  readonly pid: number
  readonly url: string
  readonly output: () => string
  readonly exited: Promise<Exit>
  readonly hasExited: () => boolean
}

/** Runs the start command and hands the process over at once. */
export async function launchProduct({ dataDir, port, env = {} }: StartOptions): Promise<Launch> {
  const chosenPort = port ?? (await findFreePort())
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: top,
    env: { ...plainEnvironment(), PORT: String(chosenPort), STAGECRAFT_DATA: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const collect = (chunk: Buffer) => (output += chunk.toString())
  child.stdout.on('data', collect)
  child.stderr.on('data', collect)
  const exited = new Promise<Exit>((finish) => {
    child.once('close', (code, signal) => finish({ code, signal }))
  })
  const hasExited = () => child.exitCode !== null || child.signalCode !== null
  if (child.pid === undefined) throw new Error('scripts/start.mjs did not start')
  return { pid: child.pid, url: `http://localhost:${chosenPort}`, output: () => output, exited, hasExited }
}

// What whoever runs the tests has set for themselves is not to change what is tested.
function plainEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'HOME', 'USER', 'TMPDIR', 'LANG']
  return Object.fromEntries(kept.map((name) => [name, process.env[name]]))
}

// A build takes a minute, and on a busy machine many.
const firstBuildMs = 600_000

/** Starts the product and waits until it answers that it is ready. */
export async function startProduct(options: StartOptions): Promise<Product> {
  const launch = await launchProduct(options)
  try {
    await waitUntilReady(launch, options.timeoutMs ?? firstBuildMs)
  } catch (error) {
    if (!launch.hasExited()) process.kill(launch.pid, 'SIGKILL')
    throw error
  }
  return {
    ...launch,
    stop: (signal = 'SIGTERM') => {
      if (!launch.hasExited()) process.kill(launch.pid, signal)
      return launch.exited
    },
  }
}

async function waitUntilReady({ url, output, hasExited }: Launch, timeoutMs: number): Promise<void> {
  const isSettled = async () => hasExited() || (await isReady(url))
  await until(isSettled, () => `the product is ready:\n${output()}`, timeoutMs)
  if (hasExited()) throw new Error(`The product ended before it was ready:\n${output()}`)
}

/** Waits for something to come true, asking again and again; what has not come true in time is named by the error. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  what: string | (() => string),
  timeoutMs = 30_000,
): Promise<void> {
  const deadline = performance.now() + timeoutMs
  while (!(await condition())) {
    if (performance.now() > deadline) {
      throw new Error(`Waited ${timeoutMs / 1000} s in vain until ${typeof what === 'string' ? what : what()}`)
    }
    await sleep(100)
  }
}

/** Whether the product at this address can serve: web and database. */
export async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/readyz`).then(
    (response) => response.ok,
    () => false,
  )
}

/** A port that nobody listens on. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const address = server.address()
  await once(server.close(), 'close')
  if (address === null || typeof address === 'string') throw new Error('A TCP server has no port')
  return address.port
}

/** A new empty folder, and how to remove it again. */
export function makeDataDir(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'stagecraft-data-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}
