import * as fc from 'fast-check'
import type { BlanksQuestion, BlanksShapes } from './blanks.ts'
import { type QuestionKindCases, secretKeys, secretTexts } from './cases.ts'

const questions: fc.Arbitrary<BlanksQuestion> = fc
  .record({
    blanks: fc.array(
      fc.record({
        accepted: fc.uniqueArray(secretKeys, { minLength: 1, maxLength: 3 }),
        pattern: fc.constantFrom(null, 'Key [0-9a-f-]+'),
        ignoreCase: fc.boolean(),
        spaces: fc.constantFrom('trim', 'collapse', 'exact'),
        explanation: secretTexts,
      }),
      { minLength: 1, maxLength: 4 },
    ),
    explanation: secretTexts,
  })
  .map(({ blanks, explanation }) => ({
    kind: 'blanks',
    title: 'Two stages',
    prompt: 'What is missing?',
    text: `FROM ${blanks.map((_blank, index) => `[[blank-${index}]]`).join('\nRUN ')} AS [[ -f x ]]`,
    language: 'dockerfile',
    blanks: blanks.map((blank, index) => ({ name: `blank-${index}`, ...blank })),
    explanation,
    concepts: ['final-stage'],
  }))

/** What the laws are tried on for texts with blanks. */
export const blanksCases: QuestionKindCases<BlanksShapes> = {
  questions,
  answersTo: ({ blanks }) =>
    fc
      .tuple(
        ...blanks.map(({ name, accepted }) =>
          fc.option(
            fc
              .oneof(fc.constantFrom(...accepted), fc.constantFrom('', ' ', 'Key 1'), fc.string({ maxLength: 20 }))
              .map((typed) => [name, typed] as const),
          ),
        ),
      )
      .map((entries) => ({ kind: 'blanks', filled: Object.fromEntries(entries.filter((entry) => entry !== null)) })),
  reordered: (question) => ({
    ...question,
    blanks: question.blanks.map((blank) => ({ ...blank, accepted: blank.accepted.toReversed() })).toReversed(),
  }),
  secretsOf: ({ explanation, blanks }) => [explanation, ...blanks.map((blank) => blank.explanation)],
  keysOf: ({ blanks }) => blanks.flatMap(({ accepted }) => accepted),
  secretFields: ['accepted', 'pattern', 'explanation', 'ignoreCase', 'isRight', 'rightAnswer', 'concepts'],
  refused: ({ blanks }) => ({
    'a blank of another question': { kind: 'blanks', filled: { 'no-such-blank': 'x' } },
    'a number': { kind: 'blanks', filled: { [blanks[0]?.name ?? '']: 7 } },
    'a long text': { kind: 'blanks', filled: { [blanks[0]?.name ?? '']: 'x'.repeat(501) } },
    'a list': { kind: 'blanks', filled: ['x'] },
    'nothing filled in at all': { kind: 'blanks' },
    'a field too many': { kind: 'blanks', filled: {}, score: 1 },
  }),
}
