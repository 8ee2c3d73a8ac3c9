import { describe, expect, test } from 'vitest'
import { tryCommand, type TrialOptions } from '../a-call.cases.ts'

const OPTIONS: TrialOptions = { folder: '/app', environment: { HOME: '/root', PATH: '/bin' } }

const MANIFEST = { scripts: { build: 'tsc' }, dependencies: { ms: '2' }, devDependencies: { tsx: '4' } }

const TREE = ['/root/', `/app/package.json ${JSON.stringify(MANIFEST)}`]

describe('bun', () => {
  test.each([
    ['bun install', 'unsure'],
    ['bun run build', 0],
    ['bun run none', null],
    ['bun build ./a.ts', null],
    ['bun add ms', null],
    ['bun --version', 0],
  ])('%s', (line, status) => {
    expect(tryCommand(TREE, line, OPTIONS).status).toBe(status)
  })

  test.each([
    ['bun install', ['ms/', 'tsx/'], true],
    ['bun install --production --frozen-lockfile', ['ms/'], false],
  ])('%s makes node_modules', (line, names, mayWriteLock) => {
    const { tree, editor } = tryCommand(TREE, line, OPTIONS)
    const modules = tree.filter((path) => path.startsWith('/app/node_modules'))
    expect(modules).toEqual(names.map((name) => `/app/node_modules/${name}`))
    expect(editor.find('/app/bun.lock').kind).toBe(mayWriteLock ? 'unknown' : 'missing')
    expect(tree).toContain('/root/.bun/install/cache/')
  })

  test('needs package.json', () => {
    expect(tryCommand(['/app/'], 'bun install', OPTIONS).status).toBe(1)
  })
})
