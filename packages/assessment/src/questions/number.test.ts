import { describe, expect, it } from 'vitest'
import { gradeAnswer, parseAnswer, questionToText, redactQuestion } from '../question.ts'
import { QuestionSchema } from '../registry.ts'
import type { NumberQuestion } from './number.ts'

const howLarge: NumberQuestion = {
  kind: 'number',
  title: 'How large?',
  prompt: 'How large is the image?',
  value: 14,
  unit: 'MB',
  tolerance: { absolute: 0.5 },
  explanation: 'The base and the program.',
  concepts: [],
}

const grade = (text: string, change: Partial<NumberQuestion> = {}) =>
  gradeAnswer({ ...howLarge, ...change }, { kind: 'number', text }, 1)

describe('the score of a number', () => {
  it.each([
    { text: '14', change: {}, score: 1 },
    { text: '14,5 MB', change: {}, score: 1 },
    { text: '13.5', change: {}, score: 1 },
    { text: '14.51', change: {}, score: 0 },
    { text: '14 000 kB', change: {}, score: 1 },
    { text: '13.4 MiB', change: {}, score: 1 },
    { text: '14 GB', change: {}, score: 0 },
    { text: '', change: {}, score: 0 },
    { text: '', change: { value: 0 }, score: 0 },
    { text: '15.4', change: { tolerance: { percent: 10 } }, score: 1 },
    { text: '12.6', change: { tolerance: { percent: 10 } }, score: 1 },
    { text: '15.5', change: { tolerance: { percent: 10 } }, score: 0 },
    { text: '-15.4', change: { value: -14, tolerance: { percent: 10 } }, score: 1 },
    { text: '0.3 s', change: { value: 300, unit: 'ms', tolerance: { absolute: 0 } }, score: 1 },
    { text: '0.1', change: { value: 0.1, unit: 'plain', tolerance: { absolute: 0 } }, score: 1 },
    { text: '0.1000001', change: { value: 0.1, unit: 'plain', tolerance: { absolute: 0 } }, score: 0 },
  ] as const)('is $score for "$text" with $change', ({ text, change, score }) => {
    expect(grade(text, change).score).toBe(score)
  })
})

describe('a number question', () => {
  it('says how it understood the answer, in its own unit', () => {
    expect(grade('14500 kB', { tolerance: { percent: 5 } }).feedback).toEqual({
      kind: 'number',
      explanation: 'The base and the program.',
      typed: '14500 kB',
      read: 14.5,
      isRight: true,
      value: 14,
      tolerance: 0.7,
      unit: 'MB',
      rightAnswer: '14 MB',
    })
  })

  it('sends back what is no number', () => {
    expect(parseAnswer(howLarge, { kind: 'number', text: 'large' })).toEqual({
      ok: false,
      message: '"large" is not a number. Type a number, with a unit if you like, such as 250 MB or 1.5 GiB.',
    })
  })

  it('is shown with its unit', () => {
    expect(redactQuestion(howLarge, 1)).toMatchObject({ unit: 'MB', unitSymbol: 'MB' })
    expect(questionToText(howLarge)).toBe('How large?\n\nHow large is the image?\n\n____ MB')
  })
})

describe('what an author must write', () => {
  const issuesOf = (change: object) =>
    (QuestionSchema.safeParse({ ...howLarge, ...change }).error?.issues ?? []).map(
      ({ path, message }) => `${path.join('.')}: ${message}`,
    )

  it.each([
    {
      change: { tolerance: { about: 3 } },
      issue:
        'tolerance: This is no tolerance; expected absolute: and a number in the unit, or percent: and a number up to 100',
    },
    {
      change: { value: 0, tolerance: { percent: 3 } },
      issue: 'tolerance.percent: A share of 0 is 0; expected an absolute tolerance',
    },
    { change: { value: Number.NaN }, issue: 'value: Invalid input: expected number, received NaN' },
  ])('$issue', ({ change, issue }) => expect(issuesOf(change)).toEqual([issue]))

  it('is at least a value', () => {
    const { unit: _unit, tolerance: _tolerance, ...short } = howLarge
    expect(QuestionSchema.parse(short)).toMatchObject({ unit: 'plain', tolerance: { absolute: 0 } })
  })
})
