import { expect, test } from 'vitest'
import { editorOf } from '../../files/a-tree.cases.ts'
import { product } from '../../files/content.ts'
import { tryOn } from '../a-call.cases.ts'

test('a program stays one and does not grow', () => {
  const editor = editorOf('/text x')
  const nature = { kind: 'program', libc: 'musl', libraries: [] } as const
  editor.writeFile('/app', product({ key: 'app', isExact: false }, { minBytes: 9000, maxBytes: 9000 }, nature))
  expect(tryOn(editor, 'strip app').status).toBe(0)
  expect(editor.find('/app')).toMatchObject({ node: { content: { nature, size: { maxBytes: 9000 } } } })
  expect(tryOn(editor, 'strip text').status).toBe(1)
})
