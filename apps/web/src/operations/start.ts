import { getEnv } from '../env.ts'
import { serveMetrics } from './metrics.ts'
import { observeRequests } from './observe-requests.ts'
import { stopGracefully } from './stop-gracefully.ts'

/** Checks the settings and begins to watch over the process. Ends it if it must not run with these settings. */
export function startOperations(): void {
  try {
    const { METRICS_PORT: metricsPort } = getEnv()
    observeRequests()
    stopGracefully()
    if (metricsPort !== undefined) serveMetrics(metricsPort)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
}
