import { z } from 'zod'
import { unknownPart } from '../answer-faults.ts'
import { type Grade, gradeOf } from '../grade.ts'
import { plainText } from '../plain-text.ts'
import { commonFields, RequiredMarkdown } from '../question-fields.ts'
import { defineQuestionKind } from '../question-kind.ts'
import { repeatsIn } from '../repeats.ts'
import { seededRandom, shuffled } from '../seeded-random.ts'
import { ShownMarkdown } from '../shown-text.ts'

const MAX_PAIRS = 12

const PairSchema = z.strictObject({
  left: RequiredMarkdown,
  right: RequiredMarkdown,
  explanation: RequiredMarkdown,
})

const MatchQuestionSchema = z
  .strictObject({
    kind: z.literal('match'),
    ...commonFields,
    pairs: z.array(PairSchema).min(2).max(MAX_PAIRS),
    distractors: z.array(RequiredMarkdown).max(MAX_PAIRS).default([]),
  })
  .superRefine((question, context) => {
    for (const { path, message } of faultsOfPairs(question)) context.addIssue({ code: 'custom', path, message })
  })

const MatchAnswerSchema = z.strictObject({
  kind: z.literal('match'),
  pairs: z.array(z.strictObject({ left: z.string().max(16), right: z.string().max(16) })).max(MAX_PAIRS),
})

const MatchItemSchema = z.object({ id: z.string(), text: ShownMarkdown })

const MatchPublicSchema = z.object({
  kind: z.literal('match'),
  title: z.string(),
  prompt: ShownMarkdown,
  lefts: z.array(MatchItemSchema).readonly(),
  rights: z.array(MatchItemSchema).readonly(),
})

const MatchFeedbackSchema = z.object({
  kind: z.literal('match'),
  explanation: ShownMarkdown,
  pairs: z
    .array(
      z.object({
        left: z.string(),
        /** The id that the learner chose, or null. */
        chosen: z.string().nullable(),
        right: z.string(),
        isRight: z.boolean(),
        explanation: ShownMarkdown,
      }),
    )
    .readonly(),
})

/** A question that asks what belongs together. */
export type MatchQuestion = Readonly<z.output<typeof MatchQuestionSchema>>

/** What a learner put together, by the ids that the question was shown with. */
export type MatchAnswer = Readonly<z.output<typeof MatchAnswerSchema>>

/** One side of a question: its texts as they are shown, each with the id of its place. */
export interface MatchItem {
  readonly id: string
  readonly text: string
}

/** Two sides as they are shown before grading; an id says where a text stands and nothing else. */
export type MatchPublic = Readonly<z.output<typeof MatchPublicSchema>>

/** What is said about each text on the left, in the order the learner saw. */
export type MatchFeedback = Readonly<z.output<typeof MatchFeedbackSchema>>

/** The shapes of a match question on its way from author to verdict. */
export interface MatchShapes {
  readonly question: MatchQuestion
  readonly public: MatchPublic
  readonly answer: MatchAnswer
  readonly feedback: MatchFeedback
}

/** Pairs to put together. */
export const match = defineQuestionKind<MatchShapes>({
  kind: 'match',
  name: 'Match',
  documentation:
    'Asks which text on the right belongs to each text on the left. Both sides are shown in an order that the seed ' +
    'decides. Several texts on the left may have the same one on the right, and `distractors` belong to none. The score ' +
    'is the share of the texts on the left that were given their right one; a wrong pair counts as much as a missing ' +
    'one. Every pair says why.',
  schema: MatchQuestionSchema,
  answerSchema: MatchAnswerSchema,
  publicSchema: MatchPublicSchema,
  feedbackSchema: MatchFeedbackSchema,
  faultOf,
  redact: (question, seed) => ({
    kind: 'match',
    title: question.title,
    prompt: question.prompt,
    lefts: leftsOf(question, seed),
    rights: rightsOf(question, seed),
  }),
  blank: () => ({ kind: 'match', pairs: [] }),
  key: (question, seed) => ({
    kind: 'match',
    pairs: solve(question, seed).map(({ left, right }) => ({ left, right })),
  }),
  grade,
  texts: ({ prompt, pairs, distractors, explanation }) => [
    { path: ['prompt'], markdown: prompt },
    ...pairs.flatMap((pair, index) =>
      (['left', 'right', 'explanation'] as const).map((field) => ({
        path: ['pairs', index, field],
        markdown: pair[field],
      })),
    ),
    ...distractors.map((markdown, index) => ({ path: ['distractors', index], markdown })),
    { path: ['explanation'], markdown: explanation },
  ],
  // In the alphabet's order, since that of the file would pair the sides.
  toText: (question) =>
    plainText([
      question.title,
      question.prompt,
      ...[leftTexts(question), rightTexts(question)].map((texts) => texts.map((text) => `- ${text}`).join('\n')),
    ]),
})

interface Fault {
  readonly path: (string | number)[]
  readonly message: string
}

type Sides = Pick<MatchQuestion, 'pairs' | 'distractors'>

function faultsOfPairs({ pairs, distractors }: Sides): readonly Fault[] {
  const rights = pairs.map(({ right }) => right)
  const faults: Fault[] = repeatsIn(pairs.map(({ left }) => left)).map(({ index, first }) => ({
    path: ['pairs', index, 'left'],
    message: `Pair ${first + 1} has the same text on the left; expected each text there once`,
  }))
  for (const { index } of repeatsIn(distractors)) {
    faults.push({ path: ['distractors', index], message: 'This stands here twice; expected each distractor once' })
  }
  distractors.forEach((text, index) => {
    const owner = rights.indexOf(text)
    if (owner === -1) return
    const message = `This is the right side of pair ${owner + 1}; expected a text that belongs to none`
    faults.push({ path: ['distractors', index], message })
  })
  if (new Set([...rights, ...distractors]).size === 1) {
    faults.push({ path: ['pairs'], message: 'There is one text on the right; expected at least two to choose from' })
  }
  return faults
}

function faultOf(question: MatchQuestion, { pairs }: MatchAnswer): string | null {
  const counts = { left: leftTexts(question).length, right: rightTexts(question).length }
  for (const side of ['left', 'right'] as const) {
    const known = new Set(Array.from({ length: counts[side] }, (_, index) => idAt(side, index)))
    const unknown = pairs.find((pair) => !known.has(pair[side]))
    if (unknown !== undefined) return unknownPart(`text on the ${side} called`, unknown[side])
  }
  const isTwice = repeatsIn(pairs.map(({ left }) => left)).length > 0
  return isTwice ? 'A text on the left was used twice. Give each one text on the right.' : null
}

function grade(question: MatchQuestion, answer: MatchAnswer, seed: number): Grade<MatchFeedback> {
  const chosenByLeft = new Map(answer.pairs.map(({ left, right }) => [left, right]))
  const pairs = solve(question, seed).map(({ left, right, explanation }) => {
    const chosen = chosenByLeft.get(left) ?? null
    return { left, chosen, right, isRight: chosen === right, explanation }
  })
  const score = pairs.filter(({ isRight }) => isRight).length / pairs.length
  return gradeOf(score, { kind: 'match', explanation: question.explanation, pairs })
}

// Each text on the left as the seed shows it, with the id of its right one.
function solve(question: MatchQuestion, seed: number) {
  const rights = rightsOf(question, seed)
  return leftsOf(question, seed).map(({ id, text }) => {
    const pair = question.pairs.find(({ left }) => left === text)
    const right = rights.find((item) => item.text === pair?.right)
    if (pair === undefined || right === undefined) throw new Error(`Nothing belongs to ${text}`)
    return { left: id, right: right.id, explanation: pair.explanation }
  })
}

function leftsOf(question: MatchQuestion, seed: number): readonly MatchItem[] {
  return inOrder('left', leftTexts(question), seed)
}

function rightsOf(question: MatchQuestion, seed: number): readonly MatchItem[] {
  return inOrder('right', rightTexts(question), seed)
}

function inOrder(side: 'left' | 'right', texts: readonly string[], seed: number): readonly MatchItem[] {
  return shuffled(texts, seededRandom(seed, side)).map((text, index) => ({ id: idAt(side, index), text }))
}

function idAt(side: 'left' | 'right', index: number): string {
  return `${side}-${index + 1}`
}

// Sorted, so that neither an order nor an id follows from the order of the file.
function leftTexts({ pairs }: MatchQuestion): readonly string[] {
  return pairs.map(({ left }) => left).toSorted()
}

function rightTexts({ pairs, distractors }: MatchQuestion): readonly string[] {
  return [...new Set([...pairs.map(({ right }) => right), ...distractors])].toSorted()
}
