import { createServer } from 'node:http'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { log } from './log.ts'

const registry = new Registry()

const requestSeconds = new Histogram({
  name: 'http_request_duration_seconds',
  help: 'Time from the first byte of a request to the last byte of its response',
  labelNames: ['method', 'route', 'status'] as const,
  buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  registers: [registry],
})

interface CountedRequest {
  readonly method: string
  readonly route: string
  readonly status: number
  readonly seconds: number
}

export function countRequest({ method, route, status, seconds }: CountedRequest): void {
  requestSeconds.observe({ method, route, status }, seconds)
}

/** Serves Prometheus metrics on a port of their own, which need not be open to learners. */
export function serveMetrics(port: number): void {
  collectDefaultMetrics({ register: registry })
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end('metrics are at /metrics\n')
      return
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      (error: unknown) => {
        log('error', 'metrics could not be collected', { error })
        response.writeHead(500).end()
      },
    )
  })
  server.on('error', (error) => log('error', `metrics are not served on port ${port}`, { error }))
  server.listen(port).unref()
}
