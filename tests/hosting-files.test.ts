import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { check, parse, plan, reportAsBuildkit } from '@stagecraft/analyzer'

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')

const dockerfile = read('Dockerfile')
const composeFiles = ['docker-compose.yml', 'docker-compose.proxy.yml'].map(read).join('\n')
const documented = new Set([...read('docs/hosting.md').matchAll(/`([A-Z][A-Z_]+)`/g)].map(([, name]) => name))
const manifest = JSON.parse(read('package.json')) as { readonly packageManager: string }

/** What the web process reads, as apps/web/src/env.ts names it. */
const settings = [...read('apps/web/src/env.ts').matchAll(/^ {4}([A-Z][A-Z_]+): /gm)].map(([, name]) => name ?? '')

describe('the settings of an installation', () => {
  it('are found in the sources', () => {
    expect(settings).toEqual(expect.arrayContaining(['AUTH_SECRET', 'DATABASE_URL', 'OIDC_CLIENT_SECRET']))
  })

  it.each(settings.filter((name) => name !== 'NODE_ENV'))('%s is explained in docs/hosting.md', (name) => {
    expect(documented).toContain(name)
  })

  it.each(settings)('%s reaches the web process under Compose', (name) => {
    const isSet = new RegExp(`^ {6}${name}: `, 'm').test(composeFiles)
    expect(isSet || new RegExp(`\\b${name}=\\S`).test(dockerfile)).toBe(true)
  })

  it('stand in each Compose file once', () => {
    for (const file of ['docker-compose.yml', 'docker-compose.proxy.yml'].map(read)) {
      const web = (/^  web:\n(?:(?: {4,}.*)?\n)+/m.exec(file)?.[0] ?? '').matchAll(/^ {6}([A-Z_]+): /gm)
      const names = [...web].map(([, name]) => name)
      expect(names.length).toBeGreaterThan(0)
      expect(names).toEqual([...new Set(names)])
    }
  })

  it('that Compose looks at are all explained', () => {
    const looked = [...composeFiles.matchAll(/\$\{([A-Z_]+)/g), ...composeFiles.matchAll(/^ {8}- ([A-Z_]+)$/gm)]
    const unexplained = looked.map(([, name]) => name).filter((name) => !documented.has(name))
    expect(unexplained).toEqual([])
  })

  it('have no secret in the example', () => {
    const values = read('.env.example').match(/^#?(?:AUTH_SECRET|POSTGRES_PASSWORD|OIDC_CLIENT_SECRET)=.*$/gm)
    expect(values).toEqual(['AUTH_SECRET=', 'POSTGRES_PASSWORD=', '#OIDC_CLIENT_SECRET='])
  })
})

describe('the images', () => {
  it('are pinned to one release each', () => {
    const defaults = [
      ...dockerfile.matchAll(/^ARG NODE_IMAGE=(\S+)$/gm),
      ...composeFiles.matchAll(/\$\{(?:POSTGRES|CADDY)_IMAGE:-([^}]+)\}/g),
    ].map(([, image]) => image)
    expect(defaults).toEqual([
      expect.stringMatching(/^node:\d+\.\d+\.\d+-/),
      expect.stringMatching(/^postgres:\d+\.\d+-/),
      expect.stringMatching(/^caddy:\d+\.\d+\.\d+-/),
    ])
  })

  it('are built with the pnpm that the workspace names', () => {
    expect(/^ARG PNPM_VERSION=(\S+)$/m.exec(dockerfile)?.[1]).toBe(manifest.packageManager.replace('pnpm@', ''))
  })
})

describe('the build of the image', () => {
  const [build = ''] = /^ {4}build:\n(?: {6,}.*\n)+/m.exec(read('docker-compose.yml')) ?? []
  const argNames = [...build.matchAll(/^ {8}- ([A-Z_]+)$/gm)].map(([, name]) => name ?? '')
  const dockerignore = read('.dockerignore')

  it('takes what is checked here: the Dockerfile at the top, its last stage, the whole folder', () => {
    expect([...build.matchAll(/^ {6}([a-z_]+):(.*)$/gm)].map(([, key, value]) => [key, value])).toEqual([
      ['context', ' .'],
      ['args', ''],
    ])
    expect(argNames).toContain('NODE_IMAGE')
    for (const name of argNames) expect(dockerfile).toMatch(new RegExp(`^ARG ${name}=`, 'm'))
  })

  it.each([
    ['as Compose starts it', {}],
    ['with all that .env may set', Object.fromEntries(argNames.map((name) => [name, 'example:1.0.0']))],
  ])('has nothing that a check finds, %s', (_, buildArgs) => {
    const planned = plan(parse(dockerfile), { buildArgs })
    expect(check(planned, { dockerignore })).toEqual([])
    expect(reportAsBuildkit(planned, { dockerignore, scope: 'needed' })).toEqual({ warnings: [], error: null })
  })

  it('would have a finding if there was one', () => {
    const spoilt = `${dockerfile}ADD README.md /\n`
    expect(check(parse(spoilt), { dockerignore }).map(({ rule }) => rule)).toContain('prefer-copy')
  })
})
