import { expect, test } from 'vitest'
import { editorOf } from '../../files/a-tree.cases.ts'
import { tryCommand, tryOn } from '../a-call.cases.ts'

test('the length of a checksum is known', () => {
  expect(tryCommand(['/f x'], 'sha256sum f')).toMatchObject({ status: 0, output: null })
  const editor = editorOf('/f x')
  expect(tryOn(editor, 'xargs sha256sum', { input: 'f' }).status).toBe(0)
  expect(tryCommand([], 'md5sum none').status).toBe(1)
  expect(tryCommand(['/sums x'], 'sha256sum -c sums').status).toBe('unsure')
})
