import * as fc from 'fast-check'
import { formatQuantity, UNITS } from '../quantity.ts'
import { type QuestionKindCases, secretTexts } from './cases.ts'
import type { NumberShapes } from './number.ts'

// With digits enough that they stand nowhere else.
const values = fc.integer({ min: -9_999_999, max: 9_999_999 }).map((millionths) => millionths / 1000 + 0.0004321)

/** What the laws are tried on for numbers. */
export const numberCases: QuestionKindCases<NumberShapes> = {
  questions: fc
    .record({
      value: values,
      unit: fc.constantFrom(...UNITS),
      tolerance: fc.constantFrom({ absolute: 0 }, { absolute: 1.5 }, { percent: 5 }),
      explanation: secretTexts,
    })
    .map((drawn) => ({
      kind: 'number',
      title: 'How large?',
      prompt: 'How large is the image?',
      concepts: ['final-stage'],
      ...drawn,
    })),
  answersTo: ({ value, unit }) =>
    fc
      .oneof(
        fc.constantFrom('', '  ', '14', '-3,5', '1 000 000', '0'),
        fc.double({ min: -2, max: 2, noNaN: true }).map((off) => formatQuantity(value + off, unit)),
      )
      .map((text) => ({ kind: 'number', text })),
  reordered: (question) => question,
  secretsOf: ({ explanation }) => [explanation],
  keysOf: ({ value }) => [String(value)],
  secretFields: ['value', 'tolerance', 'explanation', 'isRight', 'rightAnswer', 'concepts'],
  refused: ({ unit }) => ({
    'a word': { kind: 'number', text: 'many' },
    'no number': { kind: 'number', text: 'NaN' },
    'a number without end': { kind: 'number', text: 'Infinity' },
    'a number too large': { kind: 'number', text: '9e999' },
    'another unit': { kind: 'number', text: unit === 'percent' ? '3 MB' : '3 %' },
    'a number that is none': { kind: 'number', text: Number.NaN },
    'a number that was not typed': { kind: 'number', text: 14 },
    'a long text': { kind: 'number', text: '1'.repeat(101) },
    'no text at all': { kind: 'number' },
    'a field too many': { kind: 'number', text: '', score: 1 },
  }),
}
