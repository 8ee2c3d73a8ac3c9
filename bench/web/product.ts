import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** The product as `npm start` serves it, on a database of the benchmark's own. */
export interface RunningProduct {
  readonly url: string
  /** Stops it as Ctrl-C does. */
  readonly stop: () => Promise<void>
  /** Kills every process of it at once, with no chance to tidy up. */
  readonly kill: () => Promise<void>
}

const workspace = path.join(import.meta.dirname, '../..')

export async function startProduct(options: {
  readonly databaseUrl: string
  readonly dataDir: string
  readonly port: number
}): Promise<RunningProduct> {
  const url = `http://localhost:${options.port}`
  const product = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: workspace,
    env: {
      ...process.env,
      DATABASE_URL: options.databaseUrl,
      STAGECRAFT_DATA: options.dataDir,
      PORT: String(options.port),
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, so that all of it can be killed at once.
    detached: true,
  })
  let output = ''
  for (const stream of [product.stdout, product.stderr]) stream.on('data', (chunk) => (output += String(chunk)))
  const exited = new Promise<number | null>((resolve) => product.once('exit', resolve))
  await untilReady(url, product, () => output)
  return {
    url,
    async stop() {
      killGroup(product.pid, 'SIGTERM')
      await exited
    },
    async kill() {
      // The web process has a group of its own; it goes first, so that it is killed and not asked to stop.
      killGroup(readWebPid(options.dataDir), 'SIGKILL')
      killGroup(product.pid, 'SIGKILL')
      await exited
    },
  }
}

async function untilReady(url: string, product: ChildProcess, output: () => string): Promise<void> {
  for (let waitedMs = 0; waitedMs < 300_000; waitedMs += 100) {
    if (product.exitCode !== null) throw new Error(`npm start ended with ${product.exitCode}:\n${output()}`)
    const response = await fetch(`${url}/readyz`).catch(() => null)
    if (response?.ok === true) return
    await sleep(100)
  }
  throw new Error(`npm start was not ready after 5 minutes:\n${output()}`)
}

function killGroup(pid: number | undefined, name: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, name)
  } catch {
    // It is gone already.
  }
}

function readWebPid(dataDir: string): number | undefined {
  const { web } = JSON.parse(readFileSync(path.join(dataDir, 'running.json'), 'utf8')) as { web?: { pid: number } }
  return web?.pid
}

/** A port nobody listens on. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const hasPort = typeof address === 'object' && address !== null
      probe.close(() => (hasPort ? resolve(address.port) : reject(new Error('A TCP server has no port'))))
    })
  })
}
