import { describe, expect, it } from 'vitest'
import type { Answer } from '@/questions/question.ts'
import { isBlank, sameAnswer } from './compare-answers.ts'

const answers = {
  nothing: null,
  'no option': { kind: 'choice', chosen: [] },
  'an option': { kind: 'choice', chosen: ['binary'] },
  'neither true nor false': { kind: 'true-false', value: null },
  false: { kind: 'true-false', value: false },
  'an empty blank': { kind: 'blanks', filled: { stage: ' ' } },
  'a filled blank': { kind: 'blanks', filled: { stage: 'build' } },
  'no pair': { kind: 'match', pairs: [] },
  'a pair': { kind: 'match', pairs: [{ left: 'left-1', right: 'right-2' }] },
  'the same pair from elsewhere': { pairs: [{ right: 'right-2', left: 'left-1' }], kind: 'match' },
  'line 3': { kind: 'lines', lines: [3] },
  'no text': { kind: 'text', text: '' },
} satisfies Record<string, Answer | null>
type Name = keyof typeof answers

describe('isBlank', () => {
  it.each(['nothing', 'no option', 'neither true nor false', 'an empty blank', 'no pair', 'no text'] as const)(
    'is true for %s',
    (name) => expect(isBlank(answers[name])).toBe(true),
  )

  it.each(['an option', 'false', 'a filled blank', 'a pair', 'line 3'] as const)('is not true for %s', (name) =>
    expect(isBlank(answers[name])).toBe(false),
  )
})

describe('sameAnswer', () => {
  it.each<[Name, Name, boolean]>([
    ['a pair', 'the same pair from elsewhere', true],
    ['nothing', 'no option', true],
    ['an option', 'no option', false],
    ['an option', 'line 3', false],
    ['line 3', 'line 3', true],
  ])('of %s and %s is %s', (one, other, same) => {
    expect(sameAnswer(answers[one], answers[other])).toBe(same)
    expect(sameAnswer(answers[other], answers[one])).toBe(same)
  })
})
