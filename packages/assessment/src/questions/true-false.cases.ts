import * as fc from 'fast-check'
import { type QuestionKindCases, secretTexts } from './cases.ts'
import type { TrueFalseShapes } from './true-false.ts'

/** What the laws are tried on for statements. */
export const trueFalseCases: QuestionKindCases<TrueFalseShapes> = {
  questions: fc.record({
    kind: fc.constant('true-false' as const),
    title: fc.constant('Who ships?'),
    prompt: fc.constant('Is this true?'),
    statement: fc.constant('The last stage ships.'),
    answer: fc.boolean(),
    whenTrue: secretTexts,
    whenFalse: secretTexts,
    concepts: fc.constant(['final-stage']),
  }),
  answersTo: () => fc.record({ kind: fc.constant('true-false' as const), value: fc.option(fc.boolean()) }),
  reordered: (question) => question,
  secretsOf: ({ whenTrue, whenFalse }) => [whenTrue, whenFalse],
  secretFields: ['answer', 'whenTrue', 'whenFalse', 'explanation', 'isRight', 'concepts'],
  refused: () => ({
    'a word': { kind: 'true-false', value: 'true' },
    'a number': { kind: 'true-false', value: 1 },
    'nothing chosen at all': { kind: 'true-false' },
    'a field too many': { kind: 'true-false', value: true, score: 1 },
  }),
}
