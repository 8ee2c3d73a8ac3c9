import type { Server } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { getEnv } from '../env.ts'
import { getPlatform } from '../platform.ts'
import { getLifecycle } from './lifecycle.ts'
import { log } from './log.ts'

const patienceMs = 10_000

/**
 * Stops on SIGTERM and SIGINT without breaking a request: /readyz fails at once, load balancers get
 * DRAIN_SECONDS to notice, what is running is answered, then the process ends with 0.
 * Next must leave the signals alone: NEXT_MANUAL_SIG_HANDLE=true.
 */
export function stopGracefully(): void {
  if (process.env['NEXT_MANUAL_SIG_HANDLE'] === undefined) return
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal))
}

async function stop(signal: string): Promise<void> {
  const lifecycle = getLifecycle()
  if (lifecycle.isStopping) return
  lifecycle.isStopping = true
  log('info', 'stopping', { signal })
  await sleep(getEnv().DRAIN_SECONDS * 1_000)
  const closed = Promise.all([...lifecycle.servers].map(close))
  await Promise.race([closed, sleep(patienceMs)])
  await Promise.race([getPlatform().db.$disconnect(), sleep(2_000)])
  process.exit(0)
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })
}
