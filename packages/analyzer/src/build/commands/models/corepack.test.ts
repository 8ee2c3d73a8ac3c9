import { describe, expect, test } from 'vitest'
import { SOMEBODY, tryCommand, type TrialOptions } from '../a-call.cases.ts'

const OPTIONS: TrialOptions = {
  program: '/usr/local/lib/node_modules/corepack/dist/corepack.js',
  environment: { HOME: '/root' },
}

const DIST = '/usr/local/lib/node_modules/corepack/dist'

const TREE = [
  '/root/',
  '/usr/local/bin/',
  `${DIST}/yarn.js`,
  `${DIST}/yarnpkg.js`,
  `${DIST}/pnpm.js`,
  `${DIST}/pnpx.js`,
]

describe('corepack', () => {
  test.each([
    ['corepack enable', 0],
    ['corepack enable pnpm', 0],
    ['corepack enable bower', null],
    ['corepack prepare pnpm@9.1.0 --activate', 'unsure'],
    ['corepack install', 'unsure'],
    ['corepack disable', null],
    ['corepack -v', 0],
  ])('%s', (line, status) => {
    expect(tryCommand(TREE, line, OPTIONS).status).toBe(status)
  })

  test.each([
    ['corepack enable', ['pnpm', 'pnpx', 'yarn', 'yarnpkg']],
    ['corepack enable pnpm', ['pnpm', 'pnpx']],
  ])('%s makes links', (line, names) => {
    const links = tryCommand(TREE, line, OPTIONS).tree.filter((path) => path.startsWith('/usr/local/bin/'))
    expect(links).toEqual(names.map((name) => `/usr/local/bin/${name} -> ../lib/node_modules/corepack/dist/${name}.js`))
  })

  test('takes the place of an older link', () => {
    const tree = [...TREE, '/opt/yarn/yarn.js', '/usr/local/bin/yarn -> /opt/yarn/yarn.js']
    expect(tryCommand(tree, 'corepack enable', OPTIONS).editor.find('/usr/local/bin/yarn').path).toBe(`${DIST}/yarn.js`)
  })

  test('makes something of that name where its own files are not listed', () => {
    const { tree } = tryCommand(['/usr/local/bin/'], 'corepack enable yarn', OPTIONS)
    expect(tree).toEqual(['/usr/local/bin/yarn ?', '/usr/local/bin/yarnpkg ?'])
  })

  test('may not where only root may', () => {
    expect(tryCommand(TREE, 'corepack enable', { ...OPTIONS, account: SOMEBODY }).status).toBe(1)
  })

  test('keeps what it prepares at home, or where it is told', () => {
    const line = 'corepack prepare yarn@4 --activate'
    expect(tryCommand(TREE, line, OPTIONS).tree).toContain('/root/.cache/node/corepack/')
    const environment = { COREPACK_HOME: '/cp' }
    expect(tryCommand(TREE, line, { ...OPTIONS, environment }).tree).toContain('/cp/')
  })
})
