import { expect, test } from 'vitest'
import { tryCommand } from '../a-call.cases.ts'

const TREE = ['/d/f x', '/l -> d/f']

test.each<readonly [string, number | null, string | null]>([
  ['readlink l', 0, 'd/f\n'],
  ['readlink -n l', 0, 'd/f'],
  ['readlink d', 1, ''],
  ['readlink -f l', 0, '/d/f\n'],
  ['readlink -f d/none', 0, '/d/none\n'],
  ['readlink -f no/none', 1, ''],
  ['realpath l', 0, '/d/f\n'],
  ['realpath none', 1, ''],
  ['readlink -m x', null, null],
])('%s', (line, status, output) => {
  expect(tryCommand(TREE, line)).toMatchObject({ status, output })
})
