import { expect, test } from 'vitest'
import { editorOf } from '../../files/a-tree.cases.ts'
import { tryOn } from '../a-call.cases.ts'

test('a folder has something more in it', () => {
  const editor = editorOf('/tmp/a x')
  expect(tryOn(editor, 'mktemp -d')).toMatchObject({ status: 0, output: null })
  expect(editor.find('/tmp/b').kind).toBe('unknown')
  expect(editor.find('/tmp/a').kind).toBe('found')
  expect(tryOn(editor, 'mktemp /none/x.XXXXXX').status).toBe(1)
})
