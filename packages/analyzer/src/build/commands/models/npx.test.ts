import { expect, test } from 'vitest'
import { editorOf } from '../../files/a-tree.cases.ts'
import { tryCommand, tryOn, type TrialOptions } from '../a-call.cases.ts'

const OPTIONS: TrialOptions = { folder: '/app/sub', environment: { HOME: '/root', PATH: '/bin' } }

const TREE = ['/root/', '/app/sub/', '/app/node_modules/.bin/echo']

test.each<readonly [string, number | null, string | null]>([
  ['npx echo hi', 0, 'hi\n'],
  ['npx --no-install echo -n hi', 0, 'hi'],
  ['npx -y echo hi', 0, 'hi\n'],
  ['npx --no tsc', 1, ''],
  ['npx tsc', null, null],
  ['npx echo@2 hi', null, null],
  ['npx -p x echo', null, null],
])('%s', (line, status, output) => {
  expect(tryCommand(TREE, line, OPTIONS)).toMatchObject({ status, output })
})

test('npx looks in node_modules first and leaves a log', () => {
  let path: unknown = null
  const { tree } = tryCommand(TREE, 'npx echo', {
    ...OPTIONS,
    run: (_, changes) => {
      path = changes?.environment?.get('PATH')
      return { status: 0, output: { kind: 'text', text: '' }, message: '' }
    },
  })
  expect(path).toBe('/app/node_modules/.bin:/bin')
  expect(tree).toContain('/root/.npm/_logs/')
})

test('npx can not tell whether a program is among packages that are not listed', () => {
  const editor = editorOf(...TREE)
  editor.doubt('/app/node_modules', 'not all is listed', 'more')
  expect(tryOn(editor, 'npx --no tsc', OPTIONS).status).toBeNull()
})
