import * as fc from 'fast-check'
import { type QuestionKindCases, secretTexts } from './cases.ts'
import type { ChoiceQuestion, ChoiceShapes } from './choice.ts'

const optionIds = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,8}(-[0-9]{1,4})?$/), { minLength: 2, maxLength: 8 })

const questions: fc.Arbitrary<ChoiceQuestion> = fc
  .record({
    ids: optionIds,
    multiple: fc.boolean(),
    shuffle: fc.boolean(),
    rightMask: fc.nat(),
    explanation: secretTexts,
    reasons: fc.array(secretTexts, { minLength: 8, maxLength: 8 }),
  })
  .map(({ ids, multiple, shuffle, rightMask, explanation, reasons }) => {
    const isRight = rightPattern(ids.length, multiple, rightMask)
    const options = ids.map((id, index) => ({
      id,
      text: `Option ${index}`,
      correct: isRight(index),
      explanation: reasons[index] ?? explanation,
    }))
    const [title, prompt] = ['What ships?', 'Which files are in the image?']
    return { kind: 'choice', title, prompt, multiple, shuffle, options, explanation, concepts: ['final-stage'] }
  })

// One right option, or between one and all but one, whatever the mask.
function rightPattern(count: number, multiple: boolean, mask: number): (index: number) => boolean {
  if (!multiple) return (index) => index === mask % count
  const bits = 1 + (mask % (2 ** count - 2))
  return (index) => Math.floor(bits / 2 ** index) % 2 === 1
}

/** What the laws are tried on for choice questions. */
export const choiceCases: QuestionKindCases<ChoiceShapes> = {
  questions,
  answersTo: ({ multiple, options }) =>
    fc
      .subarray(
        options.map(({ id }) => id),
        multiple ? {} : { maxLength: 1 },
      )
      .map((chosen) => ({ kind: 'choice', chosen })),
  reordered: (question) => ({ ...question, options: question.options.toReversed() }),
  secretsOf: ({ explanation, options }) => [explanation, ...options.map((option) => option.explanation)],
  secretFields: ['explanation', 'correct', 'isRight', 'concepts', 'shuffle'],
  refused: ({ options }) => ({
    'an option of another question': { kind: 'choice', chosen: ['no-such-option'] },
    'an option twice': { kind: 'choice', chosen: [options[0]?.id, options[0]?.id] },
    'a number': { kind: 'choice', chosen: [Number.NaN] },
    'options as objects': { kind: 'choice', chosen: [{ id: options[0]?.id }] },
    'one id that is no list': { kind: 'choice', chosen: options[0]?.id },
    'another kind': { kind: 'order', chosen: [] },
    'a field too many': { kind: 'choice', chosen: [], score: 1 },
    'nothing chosen at all': { kind: 'choice' },
  }),
}
