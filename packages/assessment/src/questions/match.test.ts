import { describe, expect, it } from 'vitest'
import { gradeAnswer, keyOf, parseAnswer, questionToText, redactQuestion } from '../question.ts'
import { QuestionSchema } from '../registry.ts'
import type { MatchQuestion } from './match.ts'

const pair = (left: string, right: string) => ({ left, right, explanation: `Why ${left}` })

const whatDoes: MatchQuestion = {
  kind: 'match',
  title: 'What does it do?',
  prompt: 'Match each instruction to what it does.',
  pairs: [
    pair('FROM', 'Begins a stage'),
    pair('COPY', 'Adds files'),
    pair('ADD', 'Adds files'),
    pair('RUN', 'Runs a command while building'),
  ],
  distractors: ['Runs a command in the container'],
  explanation: 'Only CMD and ENTRYPOINT are about the container.',
  concepts: [],
}

// Answers by what the texts say.
function grade(seed: number, byText: Record<string, string>) {
  const { lefts, rights } = redactQuestion(whatDoes, seed)
  const idOf = (items: typeof lefts, text: string) => items.find((item) => item.text === text)?.id ?? ''
  const pairs = Object.entries(byText).map(([left, right]) => ({ left: idOf(lefts, left), right: idOf(rights, right) }))
  return gradeAnswer(whatDoes, { kind: 'match', pairs }, seed)
}

const right = { FROM: 'Begins a stage', COPY: 'Adds files', ADD: 'Adds files', RUN: 'Runs a command while building' }

describe('the score of pairs', () => {
  it.each([
    { chosen: right, score: 1 },
    { chosen: { ...right, RUN: 'Runs a command in the container' }, score: 0.75 },
    { chosen: { COPY: 'Adds files', ADD: 'Begins a stage' }, score: 0.25 },
    { chosen: { FROM: 'Adds files' }, score: 0 },
    { chosen: {}, score: 0 },
  ])('is $score for $chosen, whatever the seed', ({ chosen, score }) => {
    for (const seed of [0, 1, 2, 3, 99]) expect(grade(seed, chosen).score).toBe(score)
  })
})

describe('the sides', () => {
  const placesOf = (seed: number) => {
    const key = keyOf(whatDoes, seed)
    return key.kind === 'match' ? key.pairs.map(({ left, right: own }) => `${left} ${own}`) : []
  }

  it('hold each text once, under the id of its place', () => {
    const { lefts, rights } = redactQuestion(whatDoes, 5)
    expect(lefts.map(({ id }) => id)).toEqual(['left-1', 'left-2', 'left-3', 'left-4'])
    expect(rights.map(({ id }) => id)).toEqual(['right-1', 'right-2', 'right-3', 'right-4'])
    expect(lefts.map(({ text }) => text).toSorted()).toEqual(['ADD', 'COPY', 'FROM', 'RUN'])
    expect(new Set(rights.map(({ text }) => text)).size).toBe(4)
  })

  it('stand so that a place says nothing about its partner', () => {
    const places = Array.from({ length: 400 }, (_, seed) => placesOf(seed)).flat()
    const counts = [...new Set(places)].map((place) => places.filter((other) => other === place).length)
    expect(counts).toHaveLength(16)
    expect(Math.max(...counts)).toBeLessThan(140)
    expect(Math.min(...counts)).toBeGreaterThan(65)
  })

  it('as text do not follow the pairs', () => {
    expect(questionToText(whatDoes)).toContain('- ADD\n- COPY\n- FROM\n- RUN\n\n- Adds files\n- Begins a stage\n- Runs')
  })
})

describe('feedback', () => {
  it('tells of every text on the left, in the order the learner saw', () => {
    const { lefts, rights } = redactQuestion(whatDoes, 3)
    const { feedback } = grade(3, { FROM: 'Adds files' })
    expect(feedback.pairs.map(({ left }) => left)).toEqual(lefts.map(({ id }) => id))
    const idOf = (text: string) => [...lefts, ...rights].find((item) => item.text === text)?.id
    expect(feedback.pairs).toContainEqual({
      left: idOf('FROM'),
      chosen: idOf('Adds files'),
      right: idOf('Begins a stage'),
      isRight: false,
      explanation: 'Why FROM',
    })
  })
})

describe('an answer', () => {
  it.each([
    {
      pairs: [{ left: 'left-9', right: 'right-1' }],
      message: 'This question has no text on the left called "left-9". Reload the page and answer again.',
    },
    {
      pairs: [
        { left: 'left-1', right: 'right-1' },
        { left: 'left-1', right: 'right-2' },
      ],
      message: 'A text on the left was used twice. Give each one text on the right.',
    },
  ])('$message', ({ pairs, message }) => {
    expect(parseAnswer(whatDoes, { kind: 'match', pairs })).toEqual({ ok: false, message })
  })
})

describe('what an author must write', () => {
  it.each([
    {
      change: { pairs: [...whatDoes.pairs, pair('COPY', 'Copies')] },
      issue: 'pairs.4.left: Pair 2 has the same text on the left; expected each text there once',
    },
    {
      change: { distractors: ['Adds files'] },
      issue: 'distractors.0: This is the right side of pair 2; expected a text that belongs to none',
    },
    {
      change: { distractors: ['Nothing', 'Nothing'] },
      issue: 'distractors.1: This stands here twice; expected each distractor once',
    },
    {
      change: { pairs: [pair('COPY', 'Adds files'), pair('ADD', 'Adds files')], distractors: [] },
      issue: 'pairs: There is one text on the right; expected at least two to choose from',
    },
  ])('$issue', ({ change, issue }) => {
    const issues = QuestionSchema.safeParse({ ...whatDoes, ...change }).error?.issues ?? []
    expect(issues.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual([issue])
  })
})
