import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readSettings } from '../prepare/settings.mjs'
import { webEnvironment } from './web-environment.ts'

let dataDir = ''
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'stagecraft-env-'))
})
afterEach(() => rmSync(dataDir, { recursive: true }))

const environment = (env: Record<string, string> = {}) =>
  webEnvironment(readSettings({ STAGECRAFT_DATA: dataDir, ...env }), 'postgresql://db/x')

describe('the environment of the web process', () => {
  it('names the database and the address', () => {
    expect(environment({ PORT: '4000' })).toMatchObject({
      DATABASE_URL: 'postgresql://db/x',
      BASE_URL: 'http://localhost:4000',
    })
  })

  it('holds a secret that is made once and that nobody else may read', () => {
    const { AUTH_SECRET } = environment()
    expect(AUTH_SECRET).toMatch(/^[0-9a-f]{64}$/)
    expect(environment()['AUTH_SECRET']).toBe(AUTH_SECRET)
    expect(statSync(path.join(dataDir, 'auth-secret')).mode & 0o777).toBe(0o600)
  })

  it('holds the secret that was given instead', () => {
    expect(environment({ AUTH_SECRET: 'given' })['AUTH_SECRET']).toBe('given')
  })
})
