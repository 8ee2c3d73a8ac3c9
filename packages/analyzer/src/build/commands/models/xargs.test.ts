import { describe, expect, test } from 'vitest'
import { product } from '../../files/content.ts'
import { tryCommand, type Line } from '../a-call.cases.ts'
import { unorderedLines } from '../lines.ts'

describe('xargs', () => {
  test.each<readonly [Line, string, number | null, string | null]>([
    ['xargs', 'a b\nc\n', 0, 'a b c\n'],
    ['xargs -n1 echo', 'a b\n', 0, 'a\nb\n'],
    ['xargs -I{} echo [{}]', 'a b\nc\n', 0, '[a b]\n[c]\n'],
    ['xargs -0 -n1 echo', 'a b\0c\0', 0, 'a b\nc\n'],
    ['xargs -r echo', '', 0, ''],
    ['xargs echo', '', 0, '\n'],
    ['xargs false', 'a', 123, ''],
    ['xargs', '"a b"', null, null],
  ])('%s', (line, input, status, output) => {
    expect(tryCommand([], line, { input })).toMatchObject({ status, output })
  })

  test('removes what it is told, in whatever order', () => {
    expect(tryCommand(['/a x', '/b y', '/c z'], 'xargs rm', { input: unorderedLines(['a', 'b']) }).tree).toEqual([
      '/c z',
    ])
  })

  test('is not known where its input is not', () => {
    expect(tryCommand([], 'xargs rm', { input: product({ key: 'x', isExact: true }) }).status).toBeNull()
  })
})
