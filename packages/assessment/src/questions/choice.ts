import { z } from 'zod'
import { unknownPart } from '../answer-faults.ts'
import { type Grade, gradeOf } from '../grade.ts'
import { plainText } from '../plain-text.ts'
import { commonFields, LocalId, RequiredMarkdown } from '../question-fields.ts'
import { defineQuestionKind } from '../question-kind.ts'
import { repeatsIn } from '../repeats.ts'
import { rightMinusWrong } from '../right-minus-wrong.ts'
import { seededRandom, shuffled } from '../seeded-random.ts'
import { ShownMarkdown } from '../shown-text.ts'

const MAX_OPTIONS = 20

// An id is sent before grading, so it must not say what the option is.
const TELLING_WORDS = new Set(['correct', 'incorrect', 'wrong', 'distractor', 'solution'])

const ChoiceOptionSchema = z.strictObject({
  id: LocalId.refine(
    (id) => !id.split('-').some((word) => TELLING_WORDS.has(word)),
    'This id is sent to learners and tells them the answer; expected a name for what the option says',
  ),
  text: RequiredMarkdown,
  correct: z.boolean(),
  explanation: RequiredMarkdown,
})

const ChoiceQuestionSchema = z
  .strictObject({
    kind: z.literal('choice'),
    ...commonFields,
    multiple: z.boolean(),
    shuffle: z.boolean().default(true),
    options: z.array(ChoiceOptionSchema).min(2).max(MAX_OPTIONS),
  })
  .superRefine(({ multiple, options }, context) => {
    for (const { value: id, index, first } of repeatsIn(options.map((option) => option.id))) {
      const message = `Option ${first + 1} already has the id ${id}; expected an id of its own for each option`
      context.addIssue({ code: 'custom', path: ['options', index, 'id'], message })
    }
    const fault = faultOfKey(multiple, options)
    if (fault !== null) context.addIssue({ code: 'custom', path: ['options'], message: fault })
  })

const ChoiceAnswerSchema = z.strictObject({
  kind: z.literal('choice'),
  chosen: z.array(z.string().max(64)).max(MAX_OPTIONS),
})

const ChoicePublicSchema = z.object({
  kind: z.literal('choice'),
  title: z.string(),
  prompt: ShownMarkdown,
  multiple: z.boolean(),
  options: z.array(z.object({ id: z.string(), text: ShownMarkdown })).readonly(),
})

const ChoiceFeedbackSchema = z.object({
  kind: z.literal('choice'),
  explanation: ShownMarkdown,
  options: z
    .array(z.object({ id: z.string(), isChosen: z.boolean(), isRight: z.boolean(), explanation: ShownMarkdown }))
    .readonly(),
})

/** A question whose answer is one or several of the options given. */
export type ChoiceQuestion = Readonly<z.output<typeof ChoiceQuestionSchema>>

/** The options a learner chose, by id. */
export type ChoiceAnswer = Readonly<z.output<typeof ChoiceAnswerSchema>>

/** A choice question as it is shown before grading. */
export type ChoicePublic = Readonly<z.output<typeof ChoicePublicSchema>>

/** What a learner is told after answering: the reason behind every option, chosen or not. */
export type ChoiceFeedback = Readonly<z.output<typeof ChoiceFeedbackSchema>>

/** The shapes of a choice question on its way from author to verdict. */
export interface ChoiceShapes {
  readonly question: ChoiceQuestion
  readonly public: ChoicePublic
  readonly answer: ChoiceAnswer
  readonly feedback: ChoiceFeedback
}

/** Single and multiple choice. */
export const choice = defineQuestionKind<ChoiceShapes>({
  kind: 'choice',
  name: 'Choice',
  documentation:
    'Asks for one option (`multiple: false`) or for all that apply (`multiple: true`). One choice scores 1 or 0. ' +
    'Several score the share of the right options that were chosen minus the share of the wrong ones, never below ' +
    '0, so that ticking nothing and ticking everything both score 0. Options are shown in an order that ' +
    'the seed decides; `shuffle: false` keeps the order of the file. Every option says why it is right or wrong.',
  schema: ChoiceQuestionSchema,
  answerSchema: ChoiceAnswerSchema,
  publicSchema: ChoicePublicSchema,
  feedbackSchema: ChoiceFeedbackSchema,
  faultOf,
  redact: (question, seed) => ({
    kind: 'choice',
    title: question.title,
    prompt: question.prompt,
    multiple: question.multiple,
    options: optionsInOrder(question, seed).map(({ id, text }) => ({ id, text })),
  }),
  blank: () => ({ kind: 'choice', chosen: [] }),
  key: ({ options }) => ({ kind: 'choice', chosen: options.filter(({ correct }) => correct).map(({ id }) => id) }),
  grade,
  texts: ({ prompt, options, explanation }) => [
    { path: ['prompt'], markdown: prompt },
    ...options.flatMap((option, index) => [
      { path: ['options', index, 'text'], markdown: option.text },
      { path: ['options', index, 'explanation'], markdown: option.explanation },
    ]),
    { path: ['explanation'], markdown: explanation },
  ],
  toText: ({ title, prompt, options }) => plainText([title, prompt, options.map(({ text }) => `- ${text}`).join('\n')]),
})

function faultOfKey(multiple: boolean, options: readonly { readonly correct: boolean }[]): string | null {
  const right = options.filter(({ correct }) => correct).length
  if (right === 0) return 'No option is correct; expected at least one'
  if (!multiple && right > 1) return `${right} options are correct; expected exactly one, since multiple is false`
  if (right === options.length) return 'Every option is correct; expected at least one that is wrong'
  return null
}

function faultOf({ multiple, options }: ChoiceQuestion, { chosen }: ChoiceAnswer): string | null {
  const unknown = chosen.find((id) => !options.some((option) => option.id === id))
  if (unknown !== undefined) return unknownPart('option', unknown)
  if (new Set(chosen).size < chosen.length) return 'An option was chosen twice. Choose each option at most once.'
  if (!multiple && chosen.length > 1) return 'This question takes one option. Choose one and answer again.'
  return null
}

function optionsInOrder(question: ChoiceQuestion, seed: number): ChoiceQuestion['options'] {
  if (!question.shuffle) return question.options
  return [...shuffled(question.options, seededRandom(seed, 'options'))]
}

function grade(question: ChoiceQuestion, { chosen }: ChoiceAnswer, seed: number): Grade<ChoiceFeedback> {
  const isChosen = new Set(chosen)
  const score = question.multiple ? severalScore(question, isChosen) : singleScore(question, isChosen)
  const feedback: ChoiceFeedback = {
    kind: 'choice',
    explanation: question.explanation,
    options: optionsInOrder(question, seed).map(({ id, correct, explanation }) => ({
      id,
      isChosen: isChosen.has(id),
      isRight: correct,
      explanation,
    })),
  }
  return gradeOf(score, feedback)
}

function singleScore({ options }: ChoiceQuestion, chosen: ReadonlySet<string>): number {
  return options.some(({ id, correct }) => correct && chosen.has(id)) ? 1 : 0
}

function severalScore({ options }: ChoiceQuestion, chosen: ReadonlySet<string>): number {
  const count = (wanted: boolean) => {
    const group = options.filter(({ correct }) => correct === wanted)
    return { picked: group.filter(({ id }) => chosen.has(id)).length, of: group.length }
  }
  return rightMinusWrong(count(true), count(false))
}
