import { expect, test } from 'vitest'
import { editorOf } from '../../files/a-tree.cases.ts'
import { product } from '../../files/content.ts'
import { tryCommand, tryOn } from '../a-call.cases.ts'

test('what was packed comes back', () => {
  const { editor, status } = tryCommand(['/d/f one'], 'zip -qr a.zip d')
  expect(status).toBe(0)
  expect(tryOn(editor, 'unzip -q a.zip -d out').tree).toEqual(['/a.zip', '/d/f one', '/out/d/f one'])
})

test('of an unknown archive, anything may come', () => {
  const editor = editorOf('/out/')
  editor.writeFile('/a.zip', product({ key: 'download', isExact: false }))
  expect(tryOn(editor, 'unzip a.zip -d out').status).toBe('unsure')
  expect(editor.find('/out/bin').kind).toBe('unknown')
  expect(tryOn(editor, 'unzip none.zip').status).toBe(9)
})
