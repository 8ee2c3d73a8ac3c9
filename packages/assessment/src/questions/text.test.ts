import { describe, expect, it } from 'vitest'
import { gradeAnswer, questionToText } from '../question.ts'
import { QuestionSchema } from '../registry.ts'
import type { TextQuestion } from './text.ts'

const whichFlag: TextQuestion = {
  kind: 'text',
  title: 'The flag',
  prompt: 'Which flag of `docker build` stops at a stage named `test`?',
  accepted: ['--target test', '--target=test'],
  pattern: '--target(=| +)"?test"?',
  ignoreCase: false,
  spaces: 'collapse',
  commonMistakes: [
    { accepted: ['--stage test'], pattern: '--(stage|until).*', message: 'There is no such flag.' },
    { accepted: [], pattern: '-t.*', message: '`-t` names the image.' },
  ],
  explanation: '`--target` names the last stage to build.',
  concepts: [],
}

const grade = (text: string, change: Partial<TextQuestion> = {}) =>
  gradeAnswer({ ...whichFlag, ...change }, { kind: 'text', text }, 1)

describe('a typed text', () => {
  it.each([
    { text: '--target test', score: 1, mistake: null },
    { text: ' --target   test ', score: 1, mistake: null },
    { text: '--target "test"', score: 1, mistake: null },
    { text: '--Target test', score: 0, mistake: null },
    { text: '--stage test', score: 0, mistake: 'There is no such flag.' },
    { text: '--until=test', score: 0, mistake: 'There is no such flag.' },
    { text: '-t test', score: 0, mistake: '`-t` names the image.' },
    { text: '', score: 0, mistake: null },
  ])('"$text" scores $score and is told $mistake', ({ text, score, mistake }) => {
    expect(grade(text)).toMatchObject({ score, feedback: { typed: text, rightAnswer: '--target test', mistake } })
  })

  it('is told of no mistake when it is right', () => {
    const commonMistakes = [{ accepted: [], pattern: '.*', message: 'No.' }]
    expect(grade('--target test', { commonMistakes }).feedback.mistake).toBeNull()
    expect(grade('--stage test', { commonMistakes }).feedback.mistake).toBe('No.')
  })

  it('may be of either case', () => expect(grade('--TARGET test', { ignoreCase: true }).score).toBe(1))
})

describe('what an author must write', () => {
  it.each([
    {
      change: { pattern: null, accepted: [' '] },
      issue: 'accepted.0: An empty answer is never right; expected what a learner types',
    },
    { change: { pattern: null, accepted: ['a\nb'] }, issue: 'accepted.0: The answer has several lines; expected one' },
    {
      change: { pattern: '-t .*' },
      issue: 'pattern: The pattern takes none of the accepted answers; expected one of them as an example of it',
    },
    {
      change: { pattern: '--target(?=x)' },
      issue: 'pattern: Groups that look around or have a name are not known (at character 11); expected ( or (?:',
    },
    {
      change: { commonMistakes: [{ message: 'No.' }] },
      issue: 'commonMistakes.0: Nothing is this mistake; expected accepted texts, or a pattern',
    },
    {
      change: { commonMistakes: [{ accepted: ['--target  test'], message: 'No.' }] },
      issue: 'commonMistakes.0.accepted.0: This is right by the question; expected a text that is wrong',
    },
    {
      change: { commonMistakes: [{ pattern: '*', message: 'No.' }] },
      issue: 'commonMistakes.0.pattern: There is nothing to repeat (at character 1); expected \\* for the character',
    },
  ])('$issue', ({ change, issue }) => {
    const issues = QuestionSchema.safeParse({ ...whichFlag, ...change }).error?.issues ?? []
    expect(issues.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual([issue])
  })

  it('may be little', () => {
    const { pattern: _pattern, ignoreCase: _case, spaces: _spaces, commonMistakes: _mistakes, ...short } = whichFlag
    expect(QuestionSchema.parse(short)).toMatchObject({ pattern: null, spaces: 'trim', commonMistakes: [] })
  })

  it('is shown without the answer', () => expect(questionToText(whichFlag)).not.toContain('--target'))
})
