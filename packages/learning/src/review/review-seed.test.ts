import { expect, it } from 'vitest'
import { QuestionTemplateSchema, redactQuestion, variantOf, variantsOf } from '@stagecraft/assessment'
import { chooseReviewSeed } from './review-seed.ts'

const aQuestion = (shuffle: boolean) => ({
  kind: 'choice',
  title: 'Base',
  prompt: 'Which base ships?',
  multiple: false,
  shuffle,
  options: [
    { id: 'golang', text: '`golang`', correct: false, explanation: 'It stays behind.' },
    { id: 'alpine', text: '`alpine`', correct: true, explanation: 'It is the final stage.' },
  ],
  explanation: 'Only the last stage ships.',
})
const reps = Array.from({ length: 30 }, (_, index) => index)
const seedsOf = (source: object, learner = 'a') =>
  reps.map((rep) =>
    chooseReviewSeed(QuestionTemplateSchema.parse(source), { learnerId: learner, itemId: 'item', reps: rep }),
  )

it('shows something else than the review before, however little there is to change', () => {
  const question = QuestionTemplateSchema.parse(aQuestion(true))
  const shown = seedsOf(aQuestion(true)).map((seed) =>
    JSON.stringify(redactQuestion(variantOf(question, seed).question, seed)),
  )
  expect(new Set(shown).size).toBe(2)
  expect(shown.filter((each, index) => each === shown[index - 1])).toEqual([])
})

it('asks for another port each time', () => {
  const source = {
    ...aQuestion(false),
    prompt: 'Which base ships behind {{port}}?',
    parameters: { port: [80, 8080, 3000] },
  }
  const template = QuestionTemplateSchema.parse(source)
  const variants = seedsOf(source).map((seed) => variantOf(template, seed).variant)
  expect(new Set(variants).size).toBe(variantsOf(template).length)
  expect(variants.filter((each, index) => each === variants[index - 1])).toEqual([])
})

it('follows from learner, item and number alone, and fits into the database', () => {
  const seeds = seedsOf(aQuestion(true))
  expect(seedsOf(aQuestion(true))).toEqual(seeds)
  expect(seedsOf(aQuestion(true), 'b')).not.toEqual(seeds)
  expect(seeds.filter((seed) => !Number.isInteger(seed) || seed < 0 || seed > 2 ** 31 - 1)).toEqual([])
})

it('is content with a question that is always the same', () => {
  expect(new Set(seedsOf(aQuestion(false))).size).toBe(1)
})
