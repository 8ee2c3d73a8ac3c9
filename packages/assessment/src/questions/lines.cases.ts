import * as fc from 'fast-check'
import { type QuestionKindCases, secretTexts } from './cases.ts'
import type { LinesQuestion, LinesShapes } from './lines.ts'

// Every third line is empty.
const codeOf = (count: number): string =>
  Array.from({ length: count }, (_, index) => (index % 3 === 2 ? '' : `RUN step-${index}`)).join('\n')

const pickable = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => index + 1).filter((line) => line % 3 !== 0)

const questions: fc.Arbitrary<LinesQuestion> = fc
  .record({ count: fc.integer({ min: 2, max: 12 }), multiple: fc.boolean(), otherwise: secretTexts })
  .chain(({ count, multiple, otherwise }) => {
    const numbers = [...pickable(count)]
    const rightNumbers = fc.shuffledSubarray(numbers, { minLength: 1, maxLength: multiple ? numbers.length - 1 : 1 })
    return rightNumbers.chain((chosen) => {
      const free = numbers.filter((line) => !chosen.includes(line))
      return fc
        .record({ right: explained(chosen), wrong: fc.subarray(free).chain(explained), explanation: secretTexts })
        .map((drawn) => ({
          kind: 'lines',
          title: 'What ships?',
          prompt: 'Which lines fill the image?',
          code: codeOf(count),
          language: 'dockerfile',
          multiple,
          otherwise,
          concepts: ['final-stage'],
          ...drawn,
        }))
    })
  })

function explained(numbers: readonly number[]) {
  return fc.tuple(...numbers.map((line) => fc.record({ line: fc.constant(line), explanation: secretTexts })))
}

function linesToPick({ code }: LinesQuestion): readonly number[] {
  return pickable(code.split('\n').length)
}

/** What the laws are tried on for questions about lines. */
export const linesCases: QuestionKindCases<LinesShapes> = {
  questions,
  answersTo: (question) =>
    fc
      .shuffledSubarray([...linesToPick(question)], question.multiple ? {} : { maxLength: 1 })
      .map((lines) => ({ kind: 'lines', lines })),
  reordered: (question) => ({
    ...question,
    right: question.right.toReversed(),
    wrong: question.wrong.toReversed(),
  }),
  secretsOf: ({ explanation, otherwise, right, wrong }) => [
    explanation,
    otherwise,
    ...[...right, ...wrong].map((line) => line.explanation),
  ],
  secretFields: ['explanation', 'otherwise', 'right', 'wrong', 'isRight', 'concepts'],
  refused: ({ code }) => ({
    'a line behind the end': { kind: 'lines', lines: [code.split('\n').length + 1] },
    'an empty line': { kind: 'lines', lines: [3] },
    'a line twice': { kind: 'lines', lines: [1, 1] },
    'line 0': { kind: 'lines', lines: [0] },
    'half a line': { kind: 'lines', lines: [1.5] },
    'no number': { kind: 'lines', lines: ['1'] },
    'no list': { kind: 'lines', lines: 1 },
    'a field too many': { kind: 'lines', lines: [], score: 1 },
  }),
}
