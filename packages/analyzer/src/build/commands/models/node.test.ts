import { describe, expect, test } from 'vitest'
import { tryCommand, type TrialOptions } from '../a-call.cases.ts'

const OPTIONS: TrialOptions = {
  folder: '/app',
  program: '/usr/local/bin/node',
  environment: { NODE_VERSION: '22.1.0' },
}

const TREE = [
  '/srv/keep',
  '/app/package.json {"version":"1.2.3","private":true}',
  "/app/build.js const fs = require('fs')\nconst { name } = require('./name')\nfs.writeFileSync('out.txt', name)",
  "/app/name.js exports.name = 'a'",
  "/app/out.js require('fs').writeFileSync('/srv/made', '')",
  "/app/up.js require('./deep')",
  "/app/deep.js require('esbuild')",
  '/app/any.mjs const all = await import(process.argv[2])',
]

describe('node', () => {
  test.each<readonly [string, number | 'unsure' | null, string | null]>([
    ['node --version', 0, 'v22.1.0\n'],
    ['node -p process.version', 0, 'v22.1.0\n'],
    ['node -p process.arch', 0, null],
    ["node -p require('./package.json').version", 0, '1.2.3\n'],
    ["node -p require('./package.json').private", null, null],
    ["node -p require('./none.json').version", 1, ''],
    ['node -e process.exit(1)', null, null],
    ['node --check build.js', 'unsure', ''],
    ['node none.js', 1, ''],
    ['node build.js', 'unsure', null],
    ['node --max-old-space-size=4096 build.js', 'unsure', null],
    ['node build.js /srv', null, null],
    ['node', null, null],
  ])('%s', (line, status, output) => {
    expect(tryCommand(TREE, line, OPTIONS)).toMatchObject({ status, output })
  })

  test('may name its script without its ending', () => {
    expect(tryCommand(TREE, 'node build', OPTIONS).status).toBeNull()
  })

  test('leaves alone what is outside the folder of a script that names nothing else', () => {
    const { editor } = tryCommand(TREE, 'node build.js', OPTIONS)
    expect(editor.find('/srv/made').kind).toBe('missing')
    expect(editor.find('/app/made').kind).toBe('unknown')
    expect(editor.find('/app/name.js').kind).toBe('unknown')
  })

  test.each(['out.js', 'up.js', 'any.mjs'])('does not know how far %s reaches', (script) => {
    expect(tryCommand(TREE, `node ${script}`, OPTIONS).status).toBeNull()
  })

  test('without the variable of the official image its version is not known', () => {
    expect(tryCommand(TREE, 'node -v')).toMatchObject({ status: 0, output: null })
  })
})
