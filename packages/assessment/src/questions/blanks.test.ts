import { describe, expect, it } from 'vitest'
import { gradeAnswer, parseAnswer, questionToText, redactQuestion } from '../question.ts'
import { QuestionSchema } from '../registry.ts'
import type { BlanksQuestion } from './blanks.ts'

const blank = (name: string, ...accepted: string[]) => ({
  name,
  accepted,
  pattern: null,
  ignoreCase: false,
  spaces: 'trim' as const,
  explanation: `Why ${name}`,
})

const twoStages: BlanksQuestion = {
  kind: 'blanks',
  title: 'Two stages',
  prompt: 'Fill in what is missing.',
  text: 'FROM golang:1.22 [[naming]]\nRUN [[ -d /src ]] && go build\nFROM [[base]]\nCOPY --from=[[source]] /app /app\n',
  language: 'dockerfile',
  blanks: [
    { ...blank('naming', 'AS build'), ignoreCase: true, spaces: 'collapse' },
    { ...blank('source', 'build', '0') },
    { ...blank('base', 'scratch'), pattern: 'scratch|alpine(:3\\.\\d+)?' },
  ],
  explanation: 'A stage has a name, and COPY --from takes it.',
  concepts: [],
}

const grade = (filled: Record<string, string>) => gradeAnswer(twoStages, { kind: 'blanks', filled }, 1)

describe('the score of blanks', () => {
  it.each([
    { filled: { naming: 'as  build', base: 'alpine:3.20', source: '0' }, score: 1 },
    { filled: { naming: 'AS build', base: 'scratch' }, score: 2 / 3 },
    { filled: { base: 'Scratch', source: ' build ' }, score: 1 / 3 },
    { filled: { base: 'debian' }, score: 0 },
    { filled: {}, score: 0 },
  ])('is $score for $filled', ({ filled, score }) => expect(grade(filled).score).toBeCloseTo(score))
})

describe('a text with blanks', () => {
  it('is shown in pieces', () => {
    expect(redactQuestion(twoStages, 1).parts).toEqual([
      { kind: 'text', text: 'FROM golang:1.22 ' },
      { kind: 'blank', name: 'naming' },
      { kind: 'text', text: '\nRUN [[ -d /src ]] && go build\nFROM ' },
      { kind: 'blank', name: 'base' },
      { kind: 'text', text: '\nCOPY --from=' },
      { kind: 'blank', name: 'source' },
      { kind: 'text', text: ' /app /app' },
    ])
  })

  it('tells of every blank in the order of the text', () => {
    expect(grade({ base: 'debian', source: '0' }).feedback.blanks).toEqual([
      { name: 'naming', typed: '', isRight: false, rightAnswer: 'AS build', explanation: 'Why naming' },
      { name: 'base', typed: 'debian', isRight: false, rightAnswer: 'scratch', explanation: 'Why base' },
      { name: 'source', typed: '0', isRight: true, rightAnswer: 'build', explanation: 'Why source' },
    ])
  })

  it('as text has lines for blanks', () =>
    expect(questionToText(twoStages)).toContain('FROM ____\nCOPY --from=____ /app'))

  it('says which blank it does not have', () => {
    expect(parseAnswer(twoStages, { kind: 'blanks', filled: { stage: 'x' } })).toEqual({
      ok: false,
      message: 'This question has no blank "stage". Reload the page and answer again.',
    })
  })
})

describe('what an author must write', () => {
  const withBlanks = (text: string, ...blanks: object[]) => ({ text, blanks })

  it.each([
    {
      change: withBlanks('FROM [[base]] AS [[name]]', blank('base', 'scratch')),
      issue: 'text: [[name]] is no blank; expected one of base',
    },
    {
      change: withBlanks('FROM [[base]]', blank('base', 'scratch'), blank('name', 'x')),
      issue: 'blanks.1.name: The text has no such blank; expected [[name]] in it',
    },
    {
      change: withBlanks('FROM [[base]] AS [[base]]', blank('base', 'scratch')),
      issue: 'text: [[base]] stands here again; expected each blank once',
    },
    {
      change: withBlanks('FROM [[base]]', blank('base', 'scratch'), blank('base', 'alpine')),
      issue: 'blanks.1.name: Blank 1 already has the name base; expected a name of its own for each blank',
    },
    {
      change: withBlanks('FROM [[scratch]]', blank('scratch', 'Scratch')),
      issue:
        'blanks.0.name: This name is sent to learners and is the answer; expected a name for what the blank stands for',
    },
    {
      change: withBlanks('FROM [[base]]', { ...blank('base', 'scratch'), pattern: 'alpine' }),
      issue:
        'blanks.0.pattern: The pattern takes none of the accepted answers; expected one of them as an example of it',
    },
    {
      change: withBlanks('FROM [[base]]', { ...blank('base', 'Base'), pattern: '[A-Z]\\w+' }),
      issue:
        'blanks.0.name: This name is sent to learners and is the answer; expected a name for what the blank stands for',
    },
  ])('$issue', ({ change, issue }) => {
    const issues = QuestionSchema.safeParse({ ...twoStages, ...change }).error?.issues ?? []
    expect(issues.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual([issue])
  })
})
