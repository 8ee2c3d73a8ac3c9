import { describe, expect, it } from 'vitest'
import { readEnv } from './env.ts'

const good = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgresql://learn:9fb1c6@db:5432/learn',
  AUTH_SECRET: 'b7e6a1d0c2f34958b7e6a1d0c2f34958',
}

describe('readEnv', () => {
  it('fills in what has a default', () => {
    expect(readEnv(good)).toMatchObject({ BASE_URL: 'http://localhost:3000', TRUSTED_PROXIES: 0, ALLOW_SIGN_UP: true })
  })

  it('takes an empty value as unset, as docker compose passes it', () => {
    expect(readEnv({ ...good, SMTP_URL: '', METRICS_PORT: '' })).not.toHaveProperty('SMTP_URL')
  })

  it.each<[fault: string, variables: Record<string, string | undefined>, said: RegExp]>([
    ['no secret', { AUTH_SECRET: undefined }, /AUTH_SECRET is missing.*openssl/],
    [
      'a secret from an example',
      { AUTH_SECRET: 'change-me-change-me-change-me-change-me' },
      /AUTH_SECRET is a default/,
    ],
    ['a short secret', { AUTH_SECRET: 'b7e6a1d0' }, /AUTH_SECRET is a default or too short/],
    ['a database password from an example', { DATABASE_URL: 'postgresql://a:postgres@db/a' }, /POSTGRES_PASSWORD/],
    ['a secret of one letter', { AUTH_SECRET: 'a'.repeat(40) }, /AUTH_SECRET is a default/],
    ['a placeholder', { AUTH_SECRET: 'your-secret-goes-here-your-secret-goes-here' }, /AUTH_SECRET is a default/],
    ['a password that ends the address', { DATABASE_URL: 'postgresql://a:b/c@db/a' }, /DATABASE_URL must be .*%2F/],
    ['a short setup code', { SETUP_CODE: 'open' }, /SETUP_CODE is too short/],
    ['another kind of database', { DATABASE_URL: 'mysql://a:b@db/a' }, /DATABASE_URL must be a PostgreSQL address/],
    ['an address without a scheme', { BASE_URL: 'learn.example.org' }, /BASE_URL must be an address/],
    ['mail without a sender', { SMTP_URL: 'smtp://mail:25' }, /MAIL_FROM is missing/],
    [
      'half a provider',
      { OIDC_ISSUER: 'https://id.example.org', OIDC_CLIENT_ID: 'learn' },
      /OIDC_CLIENT_SECRET is missing/,
    ],
  ])('refuses %s and says which variable', (_fault, variables, said) => {
    expect(() => readEnv({ ...good, ...variables })).toThrow(said)
  })

  it('takes a password with a percent sign as it is', () => {
    expect(readEnv({ ...good, DATABASE_URL: 'postgresql://a:9fb%z1c6@db/a' }).DATABASE_URL).toContain('%z')
  })

  it('finds a default password though the other secret is missing', () => {
    const settings = { ...good, AUTH_SECRET: undefined, DATABASE_URL: 'postgresql://a:postgres@db/a' }
    expect(() => readEnv(settings)).toThrow(/AUTH_SECRET is missing[^]*POSTGRES_PASSWORD/)
  })

  it('names every fault at once', () => {
    expect(() => readEnv({ ...good, AUTH_SECRET: 'x', BASE_URL: 'x' })).toThrow(
      /BASE_URL[^]*AUTH_SECRET|AUTH_SECRET[^]*BASE_URL/,
    )
  })

  it('lets development run with any secret', () => {
    expect(readEnv({ ...good, NODE_ENV: 'development', AUTH_SECRET: 'dev' }).AUTH_SECRET).toBe('dev')
  })
})
