import { expect, test } from 'vitest'
import { tryCommand, tryOn } from '../a-call.cases.ts'

test('what was compressed comes back', () => {
  const { editor, tree } = tryCommand(['/f one'], 'gzip f')
  expect(tree).toEqual(['/f.gz'])
  expect(tryOn(editor, 'zcat f.gz').output).toBe('one')
  expect(tryOn(editor, 'gunzip f.gz').tree).toEqual(['/f one'])
  expect(tryOn(editor, 'xz -k f').tree).toEqual(['/f one', '/f.xz'])
})

test.each([
  ['gunzip f.gz', 1],
  ['gzip none', 1],
  ['gzip -l f.gz', null],
])('%s', (line, status) => {
  expect(tryCommand(['/f.gz text'], line).status).toBe(status)
})
