import { expect, test } from 'vitest'
import { tryCommand } from '../a-call.cases.ts'

test.each<readonly [string, number | null, string | null]>([
  ['nice -n 5 echo a', 0, 'a\n'],
  ['timeout 10 echo a', 0, 'a\n'],
  ['timeout -s KILL 10 false', 1, ''],
  ['nohup echo a', 0, 'a\n'],
  ['setsid -w echo a', 0, 'a\n'],
  ['time echo a', 0, 'a\n'],
  ['stdbuf -oL echo a', 0, 'a\n'],
  ['timeout --foo', null, null],
])('%s', (line, status, output) => {
  expect(tryCommand([], line)).toMatchObject({ status, output })
})
