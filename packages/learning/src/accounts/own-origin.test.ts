import { expect, it } from 'vitest'
import { isOwnOrigin } from './own-origin.ts'

const baseUrl = 'https://learn.example.org'

it.each<[name: string, headers: Record<string, string>, isOwn: boolean]>([
  ['a page of ours', { origin: 'https://learn.example.org', host: 'learn.example.org' }, true],
  ['the same host under its internal name', { origin: 'https://web:3000', host: 'web:3000' }, true],
  ['another site', { origin: 'https://evil.example', host: 'learn.example.org' }, false],
  ['another scheme', { origin: 'http://learn.example.org', host: 'learn.example.org' }, false],
  ['a sandboxed frame', { origin: 'null', host: 'learn.example.org' }, false],
  ['no browser', { host: 'learn.example.org' }, true],
])('%s', (_name, headers, isOwn) => expect(isOwnOrigin(new Headers(headers), baseUrl)).toBe(isOwn))
