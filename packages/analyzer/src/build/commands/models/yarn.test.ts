import { describe, expect, test } from 'vitest'
import { tryCommand, type TrialOptions } from '../a-call.cases.ts'

const OPTIONS: TrialOptions = { folder: '/app', environment: { HOME: '/root', PATH: '/bin' } }

const MANIFEST = { scripts: { build: 'tsc' }, dependencies: { ms: '2' }, devDependencies: { tsx: '4' } }

const TREE = ['/root/', '/usr/local/share/', `/app/package.json ${JSON.stringify(MANIFEST)}`]

describe('yarn and pnpm', () => {
  test.each([
    ['yarn', 'unsure'],
    ['yarn install --frozen-lockfile', 'unsure'],
    ['yarn build', 0],
    ['yarn run none', 1],
    ['yarn workspaces focus', null],
    ['yarn --version', 0],
    ['pnpm install --frozen-lockfile', 1],
    ['pnpm i', 'unsure'],
    ['pnpm run build', 0],
    ['pnpm', null],
  ])('%s', (line, status) => {
    expect(tryCommand(TREE, line, OPTIONS).status).toBe(status)
  })

  test.each([
    ['yarn', ['/app/node_modules/ms/', '/app/node_modules/tsx/']],
    ['yarn install --production', ['/app/node_modules/ms/']],
    ['pnpm install', ['/app/node_modules/']],
  ])('%s makes node_modules', (line, paths) => {
    const { tree } = tryCommand(TREE, line, OPTIONS)
    expect(tree.filter((path) => path.startsWith('/app/node_modules'))).toEqual(paths)
  })

  test('newer yarn keeps packages elsewhere', () => {
    expect(tryCommand([...TREE, '/app/.yarnrc.yml x'], 'yarn', OPTIONS).status).toBe(null)
  })
})
