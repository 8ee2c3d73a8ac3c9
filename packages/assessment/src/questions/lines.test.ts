import { describe, expect, it } from 'vitest'
import { gradeAnswer, parseAnswer, questionToText, redactQuestion } from '../question.ts'
import { QuestionSchema } from '../registry.ts'
import type { LinesQuestion } from './lines.ts'

const code = `FROM golang:1.22 AS build
COPY . .
RUN go build -o /app

FROM scratch
COPY --from=build /app /app
`

const whatFills: LinesQuestion = {
  kind: 'lines',
  title: 'What fills the image?',
  prompt: 'Which lines put something into the image?',
  code,
  language: 'dockerfile',
  multiple: true,
  right: [
    { line: 6, explanation: 'It copies the program.' },
    { line: 5, explanation: 'It begins the image.' },
  ],
  wrong: [{ line: 2, explanation: 'It fills the build stage.' }],
  otherwise: 'This line is of the build stage.',
  explanation: 'Only the last stage ships.',
  concepts: [],
}

const grade = (question: LinesQuestion, ...lines: number[]) => gradeAnswer(question, { kind: 'lines', lines }, 1)

describe('the score of several lines', () => {
  it.each([
    { lines: [5, 6], score: 1 },
    { lines: [6], score: 0.5 },
    { lines: [5, 6, 1], score: 0.5 },
    { lines: [5, 1], score: 0 },
    { lines: [1, 2, 3], score: 0 },
    { lines: [1, 2, 3, 5, 6], score: 0 },
    { lines: [], score: 0 },
  ])('is $score for $lines', ({ lines, score }) => expect(grade(whatFills, ...lines).score).toBe(score))
})

describe('the score of one line', () => {
  const one: LinesQuestion = { ...whatFills, multiple: false, right: [{ line: 5, explanation: 'It begins it.' }] }

  it.each([
    { lines: [5], score: 1 },
    { lines: [6], score: 0 },
    { lines: [], score: 0 },
  ])('is $score for $lines', ({ lines, score }) => expect(grade(one, ...lines).score).toBe(score))

  it('cannot be two', () => {
    expect(parseAnswer(one, { kind: 'lines', lines: [5, 6] })).toEqual({
      ok: false,
      message: 'This question takes one line. Pick one and answer again.',
    })
  })
})

describe('a question about lines', () => {
  it('explains what was picked, what should have been, and what the author says more about', () => {
    expect(grade(whatFills, 1, 6).feedback.lines).toEqual([
      { line: 1, isChosen: true, isRight: false, explanation: 'This line is of the build stage.' },
      { line: 2, isChosen: false, isRight: false, explanation: 'It fills the build stage.' },
      { line: 5, isChosen: false, isRight: true, explanation: 'It begins the image.' },
      { line: 6, isChosen: true, isRight: true, explanation: 'It copies the program.' },
    ])
  })

  it('shows its lines without the break at the end', () => {
    expect(redactQuestion(whatFills, 1)).toMatchObject({ lines: code.trimEnd().split('\n') })
  })

  it('numbers its lines as text', () => {
    expect(questionToText(whatFills)).toContain('3: RUN go build -o /app\n4:\n5: FROM scratch')
  })

  it('says which line cannot be picked', () => {
    expect(parseAnswer(whatFills, { kind: 'lines', lines: [4] })).toEqual({
      ok: false,
      message: 'This question has no line to pick with the number 4. Reload the page and answer again.',
    })
  })
})

describe('what an author must write', () => {
  const right = (...numbers: number[]) => numbers.map((line) => ({ line, explanation: 'So.' }))

  it.each([
    { change: { right: right(7) }, issue: 'right.0.line: Line 7 does not exist; expected one from 1 to 6' },
    { change: { right: right(5, 4) }, issue: 'right.1.line: Line 4 is empty; expected a line with something on it' },
    { change: { right: right(5, 2) }, issue: 'wrong.0.line: Line 2 was named before; expected each line once' },
    { change: { wrong: right(1, 1) }, issue: 'wrong.1.line: Line 1 was named before; expected each line once' },
    {
      change: { multiple: false },
      issue: 'right: 2 lines are right; expected exactly one, since multiple is false',
    },
    {
      change: { right: right(1, 2, 3, 5, 6), wrong: [] },
      issue: 'right: Every line is right; expected at least one that is wrong',
    },
    {
      change: { code: `${code}${'RUN true\n'.repeat(200)}` },
      issue: 'code: The code has 206 lines; expected at most 200',
    },
    {
      change: { language: 'no language' },
      issue: 'language: This is no language; expected a name such as dockerfile or bash',
    },
  ])('$issue', ({ change, issue }) => {
    const issues = QuestionSchema.safeParse({ ...whatFills, ...change }).error?.issues ?? []
    expect(issues.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual([issue])
  })
})
