import * as fc from 'fast-check'
import { type QuestionKindCases, secretTexts } from './cases.ts'
import type { RecallShapes } from './recall.ts'

const grades = ['again', 'hard', 'good', 'easy'] as const

/** What the laws are tried on for cards. */
export const recallCases: QuestionKindCases<RecallShapes> = {
  questions: fc.record({
    kind: fc.constant('recall' as const),
    title: fc.constant('The last stage'),
    prompt: fc.constant('Which stage becomes the image?'),
    quick: secretTexts,
    detailed: secretTexts,
    concepts: fc.constant(['final-stage']),
  }),
  answersTo: () => fc.record({ kind: fc.constant('recall' as const), grade: fc.option(fc.constantFrom(...grades)) }),
  reordered: (question) => question,
  secretsOf: ({ quick, detailed }) => [quick, detailed],
  secretFields: ['quick', 'detailed', 'concepts'],
  refused: () => ({
    'an unknown grade': { kind: 'recall', grade: 'perfect' },
    'a number': { kind: 'recall', grade: 3 },
    'no grade at all': { kind: 'recall' },
    'a field too many': { kind: 'recall', grade: 'good', score: 1 },
  }),
}
