import { expect, test } from 'vitest'
import { tryCommand } from '../a-call.cases.ts'

test.each<readonly [string, string | null]>([
  ['uname', 'Linux\n'],
  ['uname -m', 'x86_64\n'],
  ['arch', 'x86_64\n'],
  ['uname -r', null],
  ['nproc', null],
])('%s', (line, output) => {
  expect(tryCommand([], line)).toMatchObject({ status: 0, output })
})
