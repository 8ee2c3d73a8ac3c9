import { z } from 'zod'
import { acceptedTextFields, faultOfPattern, MAX_TYPED_CHARACTERS, takesText } from '../accepted-text.ts'
import { unknownPart } from '../answer-faults.ts'
import { type Grade, gradeOf } from '../grade.ts'
import { plainText } from '../plain-text.ts'
import { CodeLanguage, CodeText, commonFields, LocalId, RequiredMarkdown } from '../question-fields.ts'
import { defineQuestionKind } from '../question-kind.ts'
import { repeatsIn } from '../repeats.ts'
import { ShownMarkdown } from '../shown-text.ts'

const MAX_BLANKS = 20

const BlankSchema = z.strictObject({ name: LocalId, ...acceptedTextFields, explanation: RequiredMarkdown })

const BlanksQuestionSchema = z
  .strictObject({
    kind: z.literal('blanks'),
    ...commonFields,
    text: CodeText,
    language: CodeLanguage.default('text'),
    blanks: z.array(BlankSchema).min(1).max(MAX_BLANKS),
  })
  .superRefine(({ text, blanks }, context) => {
    for (const { path, message } of [...faultsOfText(text, blanks), ...blanks.flatMap(faultsOfBlank)]) {
      context.addIssue({ code: 'custom', path, message })
    }
  })

const BlanksAnswerSchema = z.strictObject({
  kind: z.literal('blanks'),
  filled: z.record(z.string().max(64), z.string().max(MAX_TYPED_CHARACTERS)),
})

const BlanksPublicSchema = z.object({
  kind: z.literal('blanks'),
  title: z.string(),
  prompt: ShownMarkdown,
  language: z.string(),
  /** Pieces of text, and blanks by name, in order. */
  parts: z
    .array(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('text'), text: z.string() }),
        z.object({ kind: z.literal('blank'), name: z.string() }),
      ]),
    )
    .readonly(),
})

const BlanksFeedbackSchema = z.object({
  kind: z.literal('blanks'),
  explanation: ShownMarkdown,
  blanks: z
    .array(
      z.object({
        name: z.string(),
        typed: z.string(),
        isRight: z.boolean(),
        rightAnswer: z.string(),
        explanation: ShownMarkdown,
      }),
    )
    .readonly(),
})

type Blank = BlanksQuestion['blanks'][number]

/** A text with blanks to fill in. */
export type BlanksQuestion = Readonly<z.output<typeof BlanksQuestionSchema>>

/** What a learner typed into each blank, by its name; a blank may be missing. */
export type BlanksAnswer = Readonly<z.output<typeof BlanksAnswerSchema>>

/** A text as it is shown before grading: pieces of text, and blanks by name, in order. */
export type BlanksPublic = Readonly<z.output<typeof BlanksPublicSchema>>

/** A piece of a text with blanks. */
export type BlanksPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'blank'; readonly name: string }

/** What is said about each blank, in the order of the text. */
export type BlanksFeedback = Readonly<z.output<typeof BlanksFeedbackSchema>>

/** The shapes of a text with blanks on its way from author to verdict. */
export interface BlanksShapes {
  readonly question: BlanksQuestion
  readonly public: BlanksPublic
  readonly answer: BlanksAnswer
  readonly feedback: BlanksFeedback
}

/** Blanks to fill in a text or a Dockerfile. */
export const blanks = defineQuestionKind<BlanksShapes>({
  kind: 'blanks',
  name: 'Blanks',
  documentation:
    'Shows a `text`, coloured as its `language`, in which `[[name]]` stands for a blank. Each blank takes the texts of ' +
    '`accepted`, the first of which is shown afterwards, and what fits its `pattern`. `ignoreCase` takes either case; ' +
    '`spaces` leaves out those around the text (`trim`), counts several as one (`collapse`) or compares them all ' +
    '(`exact`). The score is the share of the blanks that are right. A name is sent to learners, so it must not be ' +
    'the answer. Every blank says why.',
  schema: BlanksQuestionSchema,
  answerSchema: BlanksAnswerSchema,
  publicSchema: BlanksPublicSchema,
  feedbackSchema: BlanksFeedbackSchema,
  faultOf: (question, { filled }) => {
    const unknown = Object.keys(filled).find((name) => question.blanks.every((blank) => blank.name !== name))
    return unknown === undefined ? null : unknownPart('blank', unknown)
  },
  redact: ({ title, prompt, language, text }) => ({ kind: 'blanks', title, prompt, language, parts: partsOf(text) }),
  blank: () => ({ kind: 'blanks', filled: {} }),
  key: (question) => ({
    kind: 'blanks',
    filled: Object.fromEntries(question.blanks.map(({ name, accepted }) => [name, accepted[0] ?? ''])),
  }),
  grade,
  texts: (question) => [
    { path: ['prompt'], markdown: question.prompt },
    ...question.blanks.map(({ explanation }, index) => ({
      path: ['blanks', index, 'explanation'],
      markdown: explanation,
    })),
    { path: ['explanation'], markdown: question.explanation },
  ],
  toText: ({ title, prompt, text }) =>
    plainText([
      title,
      prompt,
      partsOf(text).reduce((all, part) => all + (part.kind === 'text' ? part.text : '____'), ''),
    ]),
})

interface Fault {
  readonly path: (string | number)[]
  readonly message: string
}

function faultsOfText(text: string, declared: readonly Blank[]): readonly Fault[] {
  const names = declared.map(({ name }) => name)
  const placed = partsOf(text).flatMap((part) => (part.kind === 'blank' ? [part.name] : []))
  return [
    ...repeatsIn(names).map(({ value, index, first }) => ({
      path: ['blanks', index, 'name'],
      message: `Blank ${first + 1} already has the name ${value}; expected a name of its own for each blank`,
    })),
    ...names.flatMap((name, index) =>
      placed.includes(name)
        ? []
        : [{ path: ['blanks', index, 'name'], message: `The text has no such blank; expected [[${name}]] in it` }],
    ),
    ...[...new Set(placed)]
      .filter((name) => !names.includes(name))
      .map((name) => ({ path: ['text'], message: `[[${name}]] is no blank; expected one of ${names.join(', ')}` })),
    ...repeatsIn(placed).map(({ value }) => ({
      path: ['text'],
      message: `[[${value}]] stands here again; expected each blank once`,
    })),
  ]
}

function faultsOfBlank(blank: Blank, index: number): readonly Fault[] {
  const fault = faultOfPattern(blank, blank)
  if (fault !== null) return [{ path: ['blanks', index, 'pattern'], message: fault }]
  const { accepted, spaces, name } = blank
  if (!takesText({ accepted, pattern: null }, { spaces, ignoreCase: true }, name)) return []
  const message = 'This name is sent to learners and is the answer; expected a name for what the blank stands for'
  return [{ path: ['blanks', index, 'name'], message }]
}

function grade(question: BlanksQuestion, { filled }: BlanksAnswer): Grade<BlanksFeedback> {
  const typedByName = new Map(Object.entries(filled))
  const byName = new Map(question.blanks.map((blank) => [blank.name, blank]))
  const told = partsOf(question.text).flatMap((part) => {
    const blank = part.kind === 'blank' ? byName.get(part.name) : undefined
    return blank === undefined ? [] : [gradeBlank(blank, typedByName.get(blank.name) ?? '')]
  })
  const score = told.filter(({ isRight }) => isRight).length / told.length
  return gradeOf(score, { kind: 'blanks', explanation: question.explanation, blanks: told })
}

function gradeBlank(blank: Blank, typed: string): BlanksFeedback['blanks'][number] {
  const { name, accepted, explanation } = blank
  return { name, typed, isRight: takesText(blank, blank, typed), rightAnswer: accepted[0] ?? '', explanation }
}

// RUN if [[ -f [[file]] ]]; then …
//              ^^^^^^^^ a name between brackets without spaces is a blank, all else is text
function partsOf(text: string): readonly BlanksPart[] {
  return text
    .replace(/\n$/, '')
    .split(/\[\[([a-z0-9]+(?:-[a-z0-9]+)*)\]\]/)
    .map((piece, index): BlanksPart =>
      index % 2 === 1 ? { kind: 'blank', name: piece } : { kind: 'text', text: piece },
    )
    .filter((part) => part.kind === 'blank' || part.text !== '')
}
