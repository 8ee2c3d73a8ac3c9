import { expect, it } from 'vitest'
import { quizFacts } from './quiz-facts.ts'

const quiz = {
  count: 16,
  timeLimitMinutes: 40,
  attempts: 3,
  feedback: 'end',
  oneByOne: false,
  threshold: 0.75,
} as const
const wordsOf = (changed: Partial<Parameters<typeof quizFacts>[0]> = {}) =>
  quizFacts({ ...quiz, ...changed }).map(({ words }) => words)

it('says how a quiz goes', () => {
  expect(wordsOf()).toEqual([
    '16, in any order',
    '40 minutes from the start',
    'All when you hand in',
    '75 % of the points',
    '3',
  ])
})

it.each([
  [{ oneByOne: true }, '16, one by one, without a way back'],
  [{ timeLimitMinutes: null }, 'As long as you like'],
  [{ timeLimitMinutes: 1 }, 'One minute from the start'],
  [{ feedback: 'now' } as const, 'Each as soon as it is answered'],
  [{ attempts: null }, 'As many as you like'],
  [{ threshold: 0.705 }, '71 % of the points'],
])('with %j says “%s”', (changed, words) => expect(wordsOf(changed)).toContain(words))
