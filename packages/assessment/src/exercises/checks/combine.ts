import { z } from 'zod'
import type { ImageScene } from '@stagecraft/analyzer'
import type { BuildScene } from '../build-scene.ts'
import { type CheckKind, defineCheck } from '../define-check.ts'
import { failed, type Judgement, opposite, passed, unsure } from '../judgement.ts'
import { type FindKind, openTest, readTest, type Test } from '../test-schema.ts'

/** Checks made of others. */
export function combinations(find: FindKind, names: readonly string[]): readonly CheckKind[] {
  const none = z.strictObject({})
  const OneTest = z.unknown().transform((found, context) => readTest(found, none, find, names, context))
  const Tests = z.array(OneTest).min(1).max(20)
  const ask = (test: Test): string => {
    const { kind, want } = openTest(test, find)
    return kind.ask(want)
  }
  const judge = (test: Test, image: ImageScene, scene: BuildScene): Judgement => {
    const { kind, want } = openTest(test, find)
    return kind.judge(want, image, scene)
  }
  return [
    defineCheck({
      name: 'all',
      what: 'All of these checks hold.',
      example: [{ starts: true }, { nonRoot: true }],
      schema: Tests,
      ask: (tests) => tests.map(ask).join(' '),
      judge: (tests, image, scene) => judgeAll(tests.map((test) => judge(test, image, scene))),
    }),
    defineCheck({
      name: 'any',
      what: 'At least one of these checks holds.',
      example: [{ finalBase: 'scratch' }, { lacksKind: 'shell' }],
      schema: Tests,
      ask: (tests) => `One of these: ${tests.map(ask).join(' ')}`,
      judge: (tests, image, scene) => judgeAny(tests.map((test) => judge(test, image, scene))),
    }),
    defineCheck({
      name: 'not',
      what: 'This check does not hold.',
      example: { hasTool: 'curl' },
      schema: OneTest,
      ask: (test) => `This is not so: ${ask(test)}`,
      judge: (test, image, scene) => opposite(judge(test, image, scene)),
    }),
  ]
}

/** Holds if all do, fails if one does. */
function judgeAll(parts: readonly Judgement[]): Judgement {
  const failing = parts.filter(({ verdict }) => verdict === 'failed')
  if (failing.length > 0) return failed(...together(failing))
  const doubtful = parts.filter(({ verdict }) => verdict === 'unsure')
  return doubtful.length > 0 ? unsure(...together(doubtful)) : passed(...together(parts))
}

/** Holds if one does, fails if all do. */
function judgeAny(parts: readonly Judgement[]): Judgement {
  const holding = parts.filter(({ verdict }) => verdict === 'passed')
  if (holding.length > 0) return passed(...together(holding))
  const doubtful = parts.filter(({ verdict }) => verdict === 'unsure')
  return doubtful.length > 0 ? unsure(...together(doubtful)) : failed(...together(parts))
}

function together(parts: readonly Judgement[]): [reason: string, lines: Judgement['lines']] {
  return [[...new Set(parts.map(({ reason }) => reason))].join(' '), parts.flatMap(({ lines }) => lines)]
}
