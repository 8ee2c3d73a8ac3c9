import * as fc from 'fast-check'
import { type QuestionKindCases, secretKeys, secretTexts } from './cases.ts'
import type { TextShapes } from './text.ts'

/** What the laws are tried on for typed texts. */
export const textCases: QuestionKindCases<TextShapes> = {
  questions: fc
    .record({
      accepted: fc.uniqueArray(secretKeys, { minLength: 1, maxLength: 3 }),
      pattern: fc.constantFrom(null, 'Key [0-9a-f-]+'),
      ignoreCase: fc.boolean(),
      spaces: fc.constantFrom('trim', 'collapse', 'exact'),
      messages: fc.array(secretTexts, { maxLength: 2 }),
      explanation: secretTexts,
    })
    .map(({ messages, ...drawn }) => ({
      kind: 'text',
      title: 'What ships?',
      prompt: 'Which stage becomes the image?',
      commonMistakes: messages.map((message, index) => ({
        accepted: [`mistake ${index}`],
        pattern: index === 0 ? null : 'mistake .',
        message,
      })),
      concepts: ['final-stage'],
      ...drawn,
    })),
  answersTo: ({ accepted }) =>
    fc
      .oneof(
        fc.constantFrom(...accepted),
        fc.constantFrom(...accepted).map((key) => ` ${key.toUpperCase()} `),
        fc.constantFrom('', ' ', 'mistake 0', 'mistake 9'),
        fc.string({ maxLength: 40 }),
      )
      .map((text) => ({ kind: 'text', text })),
  reordered: (question) => ({ ...question, accepted: question.accepted.toReversed() }),
  secretsOf: ({ explanation, commonMistakes }) => [explanation, ...commonMistakes.map(({ message }) => message)],
  keysOf: ({ accepted }) => accepted,
  secretFields: ['accepted', 'pattern', 'explanation', 'commonMistakes', 'message', 'ignoreCase', 'concepts'],
  refused: () => ({
    'a number': { kind: 'text', text: 7 },
    'a long text': { kind: 'text', text: 'x'.repeat(501) },
    'no text at all': { kind: 'text' },
    'a field too many': { kind: 'text', text: '', score: 1 },
  }),
}
