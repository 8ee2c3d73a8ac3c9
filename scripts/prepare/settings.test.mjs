import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Failure } from './failure.mjs'
import { readSettings } from './settings.mjs'
import { inCheckout } from './top.mjs'

const defaults = {
  port: 3000,
  host: '127.0.0.1',
  baseUrl: 'http://localhost:3000',
  dataDir: inCheckout('.data'),
  databaseUrl: null,
  authSecret: null,
}

describe('settings', () => {
  it.each([
    ['nothing', {}, {}],
    ['empty values', { PORT: '', HOST: '', DATABASE_URL: '' }, {}],
    ['a port', { PORT: '4000' }, { port: 4000, baseUrl: 'http://localhost:4000' }],
    ['an address of its own', { BASE_URL: 'https://learn.example.org' }, { baseUrl: 'https://learn.example.org' }],
    ['another folder', { STAGECRAFT_DATA: 'elsewhere' }, { dataDir: resolve('elsewhere') }],
    ['a PostgreSQL', { DATABASE_URL: 'postgresql://db/x' }, { databaseUrl: 'postgresql://db/x' }],
  ])('%s', (_, env, expected) => {
    expect(readSettings(env)).toEqual({ ...defaults, ...expected })
  })

  it.each(['http', '0', '65536', '80.5', '-1'])('refuse %s as a port', (PORT) => {
    expect(() => readSettings({ PORT })).toThrow(Failure)
  })
})
