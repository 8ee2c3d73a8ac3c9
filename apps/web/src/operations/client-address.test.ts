import type { IncomingMessage } from 'node:http'
import { expect, it } from 'vitest'
import { clientAddressOf } from './client-address.ts'

it.each([
  ['no proxy: what the client says of itself counts for nothing', 0, '6.6.6.6', '10.0.0.9'],
  ['no proxy and no header', 0, undefined, '10.0.0.9'],
  ['one proxy: the entry it added', 1, '6.6.6.6, 203.0.113.7', '203.0.113.7'],
  ['two proxies', 2, '6.6.6.6, 203.0.113.7, 10.0.0.2', '203.0.113.7'],
  ['one proxy, but it added nothing', 1, undefined, '10.0.0.9'],
  ['fewer entries than proxies', 3, '203.0.113.7', '10.0.0.9'],
])('%s', (_case, trustedProxies, forwarded, address) => {
  const request = {
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
    socket: { remoteAddress: '10.0.0.9' },
  } as unknown as IncomingMessage
  expect(clientAddressOf(request, trustedProxies)).toBe(address)
})
