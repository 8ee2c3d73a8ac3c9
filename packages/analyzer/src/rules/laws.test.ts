import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plan } from '../stages/plan.ts'
import { parse } from '../syntax/parse.ts'
import { check } from './check.ts'

const WORDS = [
  'FROM',
  'AS',
  'ARG',
  'ENV',
  'COPY',
  'ADD',
  'RUN',
  'WORKDIR',
  'EXPOSE',
  'VOLUME',
  'USER',
  'LABEL',
  'CMD',
  'ENTRYPOINT',
  'HEALTHCHECK',
  'ONBUILD',
  'SHELL',
  'STOPSIGNAL',
  '--from=',
  '--mount=type=bind,from=',
  '--platform=',
  '$',
  '${',
  '}',
  ':-',
  'a',
  'b',
  'scratch',
  'alpine:3',
  '0',
  '1',
  '80/tcp',
  '/',
  '.',
  '=',
  '"',
  "'",
  '\\',
  '\n',
  '\n',
  ' ',
  ' ',
  ' ',
  '<<EOF',
  '# check=skip=all',
  '["x"]',
  '# stagecraft ignore=all',
  '😀',
  '\ud800',
]

const dockerfile = fc
  .array(fc.constantFrom(...WORDS), { maxLength: 60 })
  .map((parts) => `FROM a AS b\n${parts.join('')}`)

describe('any text', { timeout: 60_000 }, () => {
  test('can be planned and checked', () => {
    fc.assert(
      fc.property(
        fc.oneof(dockerfile, fc.string({ unit: 'binary' })),
        fc.constantFrom('', 'b', 'x'),
        (text, target) => {
          const planned = plan(parse(text), { target, buildArgs: { a: 'b' } })
          expect(planned.stages.every(({ steps }) => steps.every(({ stage }) => planned.stages.includes(stage)))).toBe(
            true,
          )
          check(planned, { dockerignore: text })
        },
      ),
      { numRuns: 1000, seed: 20_261_120 },
    )
  })

  test('has no problem in a build that a check of all would not find', () => {
    fc.assert(
      fc.property(dockerfile, (text) => {
        const { problem, checkProblem } = plan(parse(text))
        expect(problem === null || checkProblem !== null).toBe(true)
      }),
      { numRuns: 500, seed: 20_261_120 },
    )
  })
})

test.each([
  ['a tall stack of stages', (index: number) => `FROM s${index} AS s${index + 1}\nENV V${index}=1\n`],
  ['unknown variables', (index: number) => `ENV X${index}=1\nCOPY $Y${index} /\n`],
  ['a long chain of sources', (index: number) => `FROM a AS s${index}\nCOPY --from=s${index + 1} / /\n`],
  ['all ports', () => 'EXPOSE 1-65535\n'],
])('%s is checked in time', { timeout: 60_000 }, (_, line) => {
  let text = 'FROM a AS s0\n'
  for (let index = 0; text.length < 300_000; index++) text += line(index)
  expect(check(plan(parse(text))).length).toBeGreaterThan(0)
})
