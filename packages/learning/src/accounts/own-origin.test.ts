import { expect, it } from 'vitest'
import { isOwnOrigin } from './own-origin.ts'

const baseUrl = 'https://learn.example.org'

it.each<[name: string, headers: Record<string, string>, isOwn: boolean]>([
  ['a page of ours', { origin: 'https://learn.example.org', host: 'learn.example.org' }, true],
  ['the same machine by its address', { origin: 'https://192.0.2.7:3000', host: '192.0.2.7:3000' }, true],
  ['this machine', { origin: 'https://localhost:3000', host: 'localhost:3000' }, true],
  ['a name that somebody made point here', { origin: 'https://rebound.example', host: 'rebound.example' }, false],
  ['another site', { origin: 'https://evil.example', host: 'learn.example.org' }, false],
  ['another scheme', { origin: 'http://learn.example.org', host: 'learn.example.org' }, false],
  ['a sandboxed frame', { origin: 'null', host: 'learn.example.org' }, false],
  ['no browser', { host: 'learn.example.org' }, true],
])('%s', (_name, headers, isOwn) => expect(isOwnOrigin(new Headers(headers), baseUrl)).toBe(isOwn))
