import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outcomeOf } from '../grade.ts'
import {
  blankAnswer,
  gradeAnswer,
  keyOf,
  MAX_ANSWER_CHARACTERS,
  parseAnswer,
  questionToText,
  redactQuestion,
  renderFeedback,
  renderPublic,
  textsOf,
} from '../question.ts'
import {
  FeedbackSchema,
  PublicQuestionSchema,
  type Question,
  questionKinds,
  type QuestionKindName,
  QuestionSchema,
  type ShapesByKind,
} from '../registry.ts'
import { QuestionTemplateSchema, variantsOf } from '../variants.ts'
import { blanksCases } from './blanks.cases.ts'
import type { QuestionKindCases } from './cases.ts'
import { choiceCases } from './choice.cases.ts'
import { dockerfileCases } from './dockerfile.cases.ts'
import { linesCases } from './lines.cases.ts'
import { matchCases } from './match.cases.ts'
import { numberCases } from './number.cases.ts'
import { orderCases } from './order.cases.ts'
import { predictCases } from './predict.cases.ts'
import { recallCases } from './recall.cases.ts'
import { textCases } from './text.cases.ts'
import { trueFalseCases } from './true-false.cases.ts'

// A kind that is registered without cases does not pass the type check.
const casesByKind: { readonly [Name in QuestionKindName]: QuestionKindCases<ShapesByKind[Name]> } = {
  choice: choiceCases,
  'true-false': trueFalseCases,
  blanks: blanksCases,
  match: matchCases,
  lines: linesCases,
  number: numberCases,
  text: textCases,
  recall: recallCases,
  order: orderCases,
  predict: predictCases,
  dockerfile: dockerfileCases,
}

// Each is handed only questions and answers of its own kind below.
const allCases = Object.entries(casesByKind) as unknown as readonly (readonly [
  QuestionKindName,
  QuestionKindCases<ShapesByKind[QuestionKindName]>,
])[]

const seeds = fc.maxSafeNat()

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

const neverAnswers = {
  nothing: undefined,
  null: null,
  NaN: Number.NaN,
  text: 'binary',
  'a list': [],
  'a list of objects': [{ kind: 'choice' }],
  'an empty object': {},
  'two megabytes': { kind: 'choice', chosen: ['x'.repeat(2_000_000)] },
  'a million entries': { kind: 'choice', chosen: Array.from({ length: 1_000_000 }, () => 'x') },
  'just over the limit': { kind: 'choice', chosen: ['x'.repeat(MAX_ANSWER_CHARACTERS)] },
}

const refusalOf = (question: Question, input: unknown): string | null => {
  const parsed = parseAnswer(question, input)
  return parsed.ok ? null : parsed.message
}

describe.each(allCases)('every %s question', (name, cases) => {
  const { questions, answersTo, reordered, secretsOf, keysOf, secretFields, refused } = cases
  const answered = questions.chain((question) =>
    fc.record({ question: fc.constant(question), answer: answersTo(question) }),
  )

  const law = (title: string, holds: (question: Question, seed: number) => void): void => {
    it(title, () => fc.assert(fc.property(questions, seeds, holds)))
  }

  it('is registered under its own name and documented', () => {
    const kind = Object.values(questionKinds).find((registered) => registered.kind === name)
    expect(kind?.name).toMatch(/\w/)
    expect(kind?.documentation.split(' ').length).toBeGreaterThan(20)
  })

  law('is accepted by the schema and unchanged by it', (question) => {
    expect(QuestionSchema.parse(question)).toEqual(question)
  })

  law('scores its key 1 and a blank answer 0', (question, seed) => {
    expect(gradeAnswer(question, keyOf(question, seed), seed)).toMatchObject({ score: 1, outcome: 'correct' })
    expect(gradeAnswer(question, blankAnswer(question), seed)).toMatchObject({ score: 0, outcome: 'incorrect' })
  })

  it('scores any answer from 0 to 1 and names the score', () => {
    const holds = fc.property(answered, seeds, ({ question, answer }, seed) => {
      const { score, outcome } = gradeAnswer(question, answer, seed)
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(1)
      // What a machine could not tell has a name of its own, whatever the score of the rest.
      const names = [outcomeOf(score), ...(cases.mayBeUndecided === true ? ['undecided'] : [])]
      expect(names).toContain(outcome)
    })
    fc.assert(holds)
  })

  it('grades the same whatever the order it was written in', () => {
    const holds = fc.property(answered, seeds, ({ question, answer }, seed) => {
      expect(gradeAnswer(reordered(question), answer, seed).score).toBe(gradeAnswer(question, answer, seed).score)
    })
    fc.assert(holds)
  })

  const expectNoSecret = (question: Question, seed: number): void => {
    const shown = JSON.stringify(redactQuestion(question, seed)) + questionToText(question)
    for (const secret of [...secretsOf(question), ...(keysOf?.(question) ?? [])]) expect(shown).not.toContain(secret)
    for (const field of secretFields) expect(shown).not.toContain(`"${field}"`)
  }

  law('says nothing before grading that gives the answer away', expectNoSecret)

  law('may have parameters, and says as little in every variant', (question, seed) => {
    const template = QuestionTemplateSchema.parse({
      ...question,
      prompt: 'With {{flag}}: which?',
      parameters: { flag: ['--target', '--from'] },
    })
    expect(variantsOf(template).map((one) => one.question)).toEqual([
      { ...question, prompt: 'With --target: which?' },
      { ...question, prompt: 'With --from: which?' },
    ])
    for (const variant of variantsOf(template)) {
      expectNoSecret(variant.question, seed)
      expect(gradeAnswer(variant.question, keyOf(variant.question, seed), seed).score).toBe(1)
    }
  })

  law('shows what its schemas name, and nothing else', (question, seed) => {
    const shown = redactQuestion(question, seed)
    const { feedback } = gradeAnswer(question, keyOf(question, seed), seed)
    expect(PublicQuestionSchema.parse(shown)).toEqual(shown)
    expect(FeedbackSchema.parse(feedback)).toEqual(feedback)
  })

  it('renders every Markdown text that it shows', async () => {
    const holds = fc.asyncProperty(questions, seeds, async (question, seed) => {
      const markdown = new Set(textsOf(question).map((text) => text.markdown))
      const render = async (text: string) => `rendered ${text}`
      const { feedback } = gradeAnswer(question, keyOf(question, seed), seed)
      const shown = [await renderPublic(redactQuestion(question, seed), render), await renderFeedback(feedback, render)]
      expect(textsIn(shown).filter((text) => text !== '' && markdown.has(text))).toEqual([])
    })
    await fc.assert(holds, { numRuns: 30 })
  })

  law('knows where each of its texts stands in the file', (question) => {
    const texts = textsOf(question)
    expect(new Set(texts.map(({ path }) => path.join('.'))).size).toBe(texts.length)
    for (const { path, markdown } of texts) expect(question).toHaveProperty([...path], markdown)
    for (const secret of secretsOf(question)) expect(texts.map(({ markdown }) => markdown)).toContain(secret)
  })

  law('is the same question for the same seed', (question, seed) => {
    expect(redactQuestion(question, seed)).toEqual(redactQuestion(question, seed))
  })

  law('takes its own key and blank answer from outside', (question, seed) => {
    for (const answer of [keyOf(question, seed), blankAnswer(question)]) {
      const wire = JSON.stringify(answer)
      const sent: unknown = JSON.parse(wire)
      expect(parseAnswer(question, sent)).toEqual({ ok: true, answer })
    }
  })

  law('refuses what is no answer to it, with a message', (question) => {
    for (const [what, input] of Object.entries(refused(question))) {
      expect(refusalOf(question, input), what).toMatch(/\.$/)
    }
  })

  it.each(Object.entries(neverAnswers))('refuses %s', (_what, input) => {
    for (const question of fc.sample(questions, 3)) expect(refusalOf(question, input)).toMatch(/\.$/)
  })

  it('never throws on an answer from outside', () => {
    fc.assert(fc.property(questions, fc.anything(), (question, input) => void parseAnswer(question, input)))
  })
})
