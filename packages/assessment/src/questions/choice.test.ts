import { describe, expect, it } from 'vitest'
import { parseAnswer, questionToText } from '../question.ts'
import { QuestionSchema } from '../registry.ts'
import { choice, type ChoiceQuestion } from './choice.ts'

const option = (id: string, correct: boolean) => ({ id, text: `The ${id}`, correct, explanation: `Why ${id}` })

const whatShips: ChoiceQuestion = {
  kind: 'choice',
  title: 'What ships?',
  prompt: 'Which of these does the final image hold?',
  multiple: true,
  shuffle: true,
  options: [option('binary', true), option('certificates', true), option('compiler', false), option('sources', false)],
  explanation: 'Only the last stage becomes the image.',
  concepts: ['final-stage'],
}

const onlyOne: ChoiceQuestion = {
  ...whatShips,
  multiple: false,
  options: [option('last-stage', true), option('first-stage', false), option('all-stages', false)],
}

const grade = (question: ChoiceQuestion, ...chosen: string[]) => choice.grade(question, { kind: 'choice', chosen }, 1)

describe('the score of several choices', () => {
  it.each([
    { chosen: ['binary', 'certificates'], score: 1, outcome: 'correct' },
    { chosen: ['binary'], score: 0.5, outcome: 'partial' },
    { chosen: ['binary', 'certificates', 'compiler'], score: 0.5, outcome: 'partial' },
    { chosen: ['binary', 'compiler'], score: 0, outcome: 'incorrect' },
    { chosen: ['compiler'], score: 0, outcome: 'incorrect' },
    { chosen: [], score: 0, outcome: 'incorrect' },
    { chosen: ['binary', 'certificates', 'compiler', 'sources'], score: 0, outcome: 'incorrect' },
  ])('is $score for $chosen', ({ chosen, score, outcome }) => {
    expect(grade(whatShips, ...chosen)).toMatchObject({ score, outcome })
  })
})

describe('the score of one choice', () => {
  it.each([
    { chosen: ['last-stage'], score: 1 },
    { chosen: ['first-stage'], score: 0 },
    { chosen: [], score: 0 },
  ])('is $score for $chosen', ({ chosen, score }) => expect(grade(onlyOne, ...chosen).score).toBe(score))

  it('cannot be two', () => {
    const answer = { kind: 'choice', chosen: ['last-stage', 'first-stage'] }
    expect(JSON.stringify(parseAnswer(onlyOne, answer))).toContain('takes one option')
  })
})

describe('feedback', () => {
  it('explains every option, in the order the learner saw', () => {
    const { feedback } = grade(onlyOne, 'first-stage')
    expect(feedback.options.map(({ id }) => id)).toEqual(choice.redact(onlyOne, 1).options.map(({ id }) => id))
    expect(feedback.options).toContainEqual({
      id: 'first-stage',
      isChosen: true,
      isRight: false,
      explanation: 'Why first-stage',
    })
  })
})

describe('the order of the options', () => {
  const orders = (question: ChoiceQuestion) =>
    Array.from({ length: 240 }, (_, seed) =>
      choice
        .redact(question, seed)
        .options.map(({ id }) => id)
        .join(),
    )

  it('shows each of the 24 orders about as often as the others', () => {
    const all = orders(whatShips)
    const counts = [...new Set(all)].map((order) => all.filter((other) => other === order).length)
    expect(counts).toHaveLength(24)
    expect(Math.max(...counts)).toBeLessThan(30)
  })

  it('depends on the high half of a seed too', () => {
    const far = Array.from({ length: 20 }, (_, high) => choice.redact(whatShips, high * 2 ** 32).options[0]?.id)
    expect(new Set(far).size).toBeGreaterThan(1)
  })

  it('stays that of the file when the author says so', () => {
    expect(new Set(orders({ ...whatShips, shuffle: false }))).toEqual(new Set(['binary,certificates,compiler,sources']))
  })
})

describe('the text of a question', () => {
  it('is its title, prompt and options', () => {
    expect(questionToText(onlyOne)).toBe(
      'What ships?\n\nWhich of these does the final image hold?\n\n- The last-stage\n- The first-stage\n- The all-stages',
    )
  })
})

describe('what an author must write', () => {
  const withOptions = (...options: unknown[]) => ({ ...whatShips, options })
  const [right, wrong] = [option('binary', true), option('compiler', false)]

  it.each([
    { name: 'one option', input: withOptions(right), path: ['options'], message: /2/ },
    {
      name: 'no right option',
      input: withOptions(wrong, option('sources', false)),
      path: ['options'],
      message: /^No option is correct; expected at least one$/,
    },
    {
      name: 'no wrong option',
      input: withOptions(right, option('assets', true)),
      path: ['options'],
      message: /^Every option is correct; expected at least one that is wrong$/,
    },
    {
      name: 'two right for one choice',
      input: { ...onlyOne, options: [right, option('assets', true), wrong] },
      path: ['options'],
      message: /^2 options are correct; expected exactly one/,
    },
    {
      name: 'the same id twice',
      input: withOptions(right, wrong, wrong),
      path: ['options', 2, 'id'],
      message: /Option 2 already has the id compiler/,
    },
    {
      name: 'an id that gives the key away',
      input: withOptions(option('the-correct-one', true), wrong),
      path: ['options', 0, 'id'],
      message: /tells them the answer/,
    },
    {
      name: 'an id that is no id',
      input: withOptions(right, option('The Compiler', false)),
      path: ['options', 1, 'id'],
      message: /lower-case/,
    },
    {
      name: 'an option without explanation',
      input: withOptions(right, { ...wrong, explanation: undefined }),
      path: ['options', 1, 'explanation'],
      message: /expected string/,
    },
    {
      name: 'an empty explanation',
      input: withOptions(right, { ...wrong, explanation: '  ' }),
      path: ['options', 1, 'explanation'],
      message: /no text/,
    },
    { name: 'a field that does not exist', input: { ...whatShips, points: 3 }, path: [], message: /points/ },
    { name: 'an unknown kind', input: { ...whatShips, kind: 'essay' }, path: ['kind'], message: /Invalid/ },
    {
      name: 'a title of two lines',
      input: { ...whatShips, title: 'What\nships?' },
      path: ['title'],
      message: /expected one$/,
    },
  ])('$name is refused where it stands', ({ input, path, message }) => {
    const issues = QuestionSchema.safeParse(input).error?.issues ?? []
    const here = issues.filter((issue) => JSON.stringify(issue.path) === JSON.stringify(path))
    expect(here.map((issue) => issue.message).join('; ')).toMatch(message)
  })

  it('may leave out what has a default', () => {
    const { shuffle: _shuffle, concepts: _concepts, ...short } = whatShips
    expect(QuestionSchema.parse(short)).toMatchObject({ shuffle: true, concepts: [] })
  })
})
