import { expect, test } from 'vitest'
import { editorOf } from '../../files/a-tree.cases.ts'
import { tryOn } from '../a-call.cases.ts'

test.each<readonly [string, number | null, string | null]>([
  ['which tool', 0, '/bin/tool\n'],
  ['which none', 1, ''],
  ['which tool none', 1, '/bin/tool\n'],
  ['which -a tool', null, null],
])('%s', (line, status, output) => {
  const editor = editorOf('/bin/tool x')
  editor.mark('/bin/tool', { mode: 0o755 })
  expect(tryOn(editor, line, { environment: { PATH: '/usr/bin:/bin' } })).toMatchObject({ status, output })
})
