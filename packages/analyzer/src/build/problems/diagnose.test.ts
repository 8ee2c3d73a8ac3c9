import { expect, test } from 'vitest'
import { allProblems } from './all.ts'
import { built } from './built.cases.ts'
import { diagnose } from './diagnose.ts'
import { WEIGHTS } from './diagnosis.ts'
import { START_PROBLEMS } from './reading/started-program.ts'

test('the heaviest comes first', () => {
  const found = diagnose(
    built({
      dockerfile:
        'FROM alpine:3.20\nCOPY . /app\nRUN rm /app/big.bin\nENV API_TOKEN=t0ps3cret\nCMD ["/app/start.sh"]\n',
      context: { 'start.sh': '#!/bin/sh\n', 'big.bin': { sizeBytes: 9_000_000 } },
    }),
  )
  expect(found.map(({ problem }) => problem)).toEqual([
    'not-executable',
    'secret-in-settings',
    'removed-later',
    'root-user',
  ])
  expect(found.map(({ weight }) => WEIGHTS.indexOf(weight))).toEqual([0, 1, 2, 4])
})

test('a build that is refused before it begins has no diagnosis', () => {
  expect(diagnose(built({ dockerfile: 'FROM alpine:3.20\nCOPY --from=nowhere /a /b\n' }))).toEqual([])
})

test.each(Object.entries(START_PROBLEMS))('what fails to start with %s is a problem', (_, id) => {
  expect(allProblems.map((problem) => problem.id)).toContain(id)
})
