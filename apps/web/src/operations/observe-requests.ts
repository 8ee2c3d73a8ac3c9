import { randomUUID } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { clientAddressHeader } from '@stagecraft/api'
import { getEnv } from '../env.ts'
import { clientAddressOf } from './client-address.ts'
import { getLifecycle } from './lifecycle.ts'
import { log } from './log.ts'
import { countRequest } from './metrics.ts'
import { routeOf } from './route-of.ts'

interface RequestEvent {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly server: Server
}

const startedAt = new WeakMap<IncomingMessage, number>()

/**
 * Sees every request of this process from Node's own diagnostics channels: gives it an id and the true
 * address of its sender before anything else looks at it, and logs and counts it when it is answered.
 * The same in development, under `next start` and in the container.
 */
export function observeRequests(): void {
  const { TRUSTED_PROXIES: trustedProxies } = getEnv()
  const lifecycle = getLifecycle()
  subscribe('http.server.request.start', (message) => {
    const { request, response, server } = message as RequestEvent
    lifecycle.servers.add(server)
    startedAt.set(request, performance.now())
    const requestId = requestIdOf(request, trustedProxies)
    request.headers['x-request-id'] = requestId
    request.headers[clientAddressHeader] = clientAddressOf(request, trustedProxies)
    response.setHeader('x-request-id', requestId)
    // A stopping server lets go of connections that browsers and proxies would otherwise reuse.
    if (lifecycle.isStopping) response.setHeader('connection', 'close')
  })
  subscribe('http.server.response.finish', (message) => report(message as RequestEvent))
}

function report({ request, response }: RequestEvent): void {
  const started = startedAt.get(request)
  if (started === undefined) return
  const seconds = (performance.now() - started) / 1_000
  // Without the query: it may hold a token.
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
  const route = routeOf(path)
  const method = request.method ?? 'GET'
  countRequest({ method, route, status: response.statusCode, seconds })
  if (route === 'asset' || route === '/healthz') return
  log('info', 'request', {
    requestId: request.headers['x-request-id'],
    method,
    path,
    status: response.statusCode,
    ms: Math.round(seconds * 1_000),
  })
}

function requestIdOf(request: IncomingMessage, trustedProxies: number): string {
  const given = request.headers['x-request-id']
  return trustedProxies > 0 && typeof given === 'string' && /^[\w.:-]{8,128}$/.test(given) ? given : randomUUID()
}
