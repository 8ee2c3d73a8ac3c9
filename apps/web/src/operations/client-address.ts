import type { IncomingMessage } from 'node:http'

/**
 * The address of whoever sent a request. Each proxy appends the address it was called from to
 * X-Forwarded-For, so with n trusted proxies the n-th entry from the right is the first that cannot be made up.
 */
export function clientAddressOf(request: Pick<IncomingMessage, 'headers' | 'socket'>, trustedProxies: number): string {
  const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',')
  const named = trustedProxies === 0 ? undefined : forwarded.at(-trustedProxies)?.trim()
  return named === undefined || named === '' ? (request.socket.remoteAddress ?? '127.0.0.1') : named
}
