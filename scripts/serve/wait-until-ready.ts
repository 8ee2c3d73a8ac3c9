import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from '../prepare/failure.mjs'

/** Where the web process can be asked how it is: `/readyz` includes the database, `/healthz` compiles fast. */
export interface ReadinessProbe {
  readonly host: string
  readonly port: number
  readonly path: '/readyz' | '/healthz'
}

/** Waits until the web process says that it can serve. */
export async function waitUntilReady({ host, port, path }: ReadinessProbe): Promise<void> {
  const url = `http://${reachable(host)}:${port}${path}`
  const deadline = Date.now() + TIMEOUT_MS
  while (!(await isReady(url))) {
    if (Date.now() > deadline) throw notReady(url)
    await sleep(POLL_MS)
  }
}

const POLL_MS = 25
// A slow machine that is busy with something else compiles a page for minutes.
const TIMEOUT_MS = 300_000

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok
  } catch {
    return false
  }
}

// "Every address of this machine" is one to listen on, not one to ask.
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

function notReady(url: string): Failure {
  return new Failure(
    `The web process did not become ready within ${TIMEOUT_MS / 1000} seconds: ${url} does not answer with 200.`,
    'Look at what it says above; if it cannot reach the database, check DATABASE_URL.',
  )
}
