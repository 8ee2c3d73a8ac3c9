import { z } from 'zod'
import { unknownPart } from '../answer-faults.ts'
import { type Grade, gradeOf } from '../grade.ts'
import { plainText } from '../plain-text.ts'
import { CodeLanguage, CodeText, commonFields, RequiredMarkdown } from '../question-fields.ts'
import { defineQuestionKind } from '../question-kind.ts'
import { repeatsIn } from '../repeats.ts'
import { rightMinusWrong } from '../right-minus-wrong.ts'
import { ShownMarkdown } from '../shown-text.ts'

const MAX_LINES = 200

const ExplainedLine = z.strictObject({ line: z.int().min(1), explanation: RequiredMarkdown })

const LinesQuestionSchema = z
  .strictObject({
    kind: z.literal('lines'),
    ...commonFields,
    code: CodeText,
    language: CodeLanguage.default('dockerfile'),
    multiple: z.boolean(),
    right: z.array(ExplainedLine).min(1).max(MAX_LINES),
    wrong: z.array(ExplainedLine).max(MAX_LINES).default([]),
    otherwise: RequiredMarkdown,
  })
  .superRefine((question, context) => {
    for (const { path, message } of faultsOfLines(question)) context.addIssue({ code: 'custom', path, message })
  })

const LinesAnswerSchema = z.strictObject({
  kind: z.literal('lines'),
  lines: z.array(z.int().min(1)).max(MAX_LINES),
})

const LinesPublicSchema = z.object({
  kind: z.literal('lines'),
  title: z.string(),
  prompt: ShownMarkdown,
  language: z.string(),
  multiple: z.boolean(),
  lines: z.array(z.string()).readonly(),
})

const LinesFeedbackSchema = z.object({
  kind: z.literal('lines'),
  explanation: ShownMarkdown,
  lines: z
    .array(z.object({ line: z.int(), isChosen: z.boolean(), isRight: z.boolean(), explanation: ShownMarkdown }))
    .readonly(),
})

/** A question whose answer is one or several lines of a code text. */
export type LinesQuestion = Readonly<z.output<typeof LinesQuestionSchema>>

/** The lines a learner picked, counted from 1. */
export type LinesAnswer = Readonly<z.output<typeof LinesAnswerSchema>>

/** A code text as it is shown before grading; every line that is not empty may be picked. */
export type LinesPublic = Readonly<z.output<typeof LinesPublicSchema>>

/** What is said about the lines that were picked, should have been, or have an explanation of their own, in order. */
export type LinesFeedback = Readonly<z.output<typeof LinesFeedbackSchema>>

/** The shapes of a question about lines on its way from author to verdict. */
export interface LinesShapes {
  readonly question: LinesQuestion
  readonly public: LinesPublic
  readonly answer: LinesAnswer
  readonly feedback: LinesFeedback
}

/** Lines to find in a code text. */
export const lines = defineQuestionKind<LinesShapes>({
  kind: 'lines',
  name: 'Lines of code',
  documentation:
    'Shows `code` and asks for one of its lines (`multiple: false`) or for all that apply (`multiple: true`), by ' +
    'number, counted from 1; empty lines cannot be picked. One line scores 1 or 0. Several score the share of the right ' +
    'lines that were picked, minus as much for every wrong line as a right one is worth, never below 0, so that picking ' +
    'everything scores 0. Each line of `right` says why; `wrong` does so for lines that deserve it, and `otherwise` is ' +
    'said about all other lines.',
  schema: LinesQuestionSchema,
  answerSchema: LinesAnswerSchema,
  publicSchema: LinesPublicSchema,
  feedbackSchema: LinesFeedbackSchema,
  faultOf,
  redact: ({ title, prompt, language, multiple, code }) => ({
    kind: 'lines',
    title,
    prompt,
    language,
    multiple,
    lines: linesOf(code),
  }),
  blank: () => ({ kind: 'lines', lines: [] }),
  key: ({ right }) => ({ kind: 'lines', lines: right.map(({ line }) => line) }),
  grade,
  texts: ({ prompt, right, wrong, otherwise, explanation }) => [
    { path: ['prompt'], markdown: prompt },
    ...right.map((line, index) => ({ path: ['right', index, 'explanation'], markdown: line.explanation })),
    ...wrong.map((line, index) => ({ path: ['wrong', index, 'explanation'], markdown: line.explanation })),
    { path: ['otherwise'], markdown: otherwise },
    { path: ['explanation'], markdown: explanation },
  ],
  toText: ({ title, prompt, code }) =>
    plainText([
      title,
      prompt,
      linesOf(code)
        .map((line, index) => `${index + 1}: ${line}`.trim())
        .join('\n'),
    ]),
})

interface Fault {
  readonly path: (string | number)[]
  readonly message: string
}

type Lines = Pick<LinesQuestion, 'code' | 'multiple' | 'right' | 'wrong'>

function faultsOfLines({ code, multiple, right, wrong }: Lines): readonly Fault[] {
  const texts = linesOf(code)
  const placed = [
    ...right.map(({ line }, index) => ({ line, path: ['right', index, 'line'] })),
    ...wrong.map(({ line }, index) => ({ line, path: ['wrong', index, 'line'] })),
  ]
  const faults: Fault[] = placed
    .filter(({ line }) => !isLine(texts, line))
    .map(({ line, path }) => ({ path, message: `Line ${line} ${whyNot(texts, line)}` }))
  for (const { value: line, index } of repeatsIn(placed.map((one) => one.line))) {
    const message = `Line ${line} was named before; expected each line once`
    faults.push({ path: placed[index]?.path ?? [], message })
  }
  if (!multiple && right.length > 1) {
    const message = `${right.length} lines are right; expected exactly one, since multiple is false`
    faults.push({ path: ['right'], message })
  }
  if (texts.length > MAX_LINES) {
    faults.push({ path: ['code'], message: `The code has ${texts.length} lines; expected at most ${MAX_LINES}` })
  }
  if (countOf(texts) === right.length) {
    faults.push({ path: ['right'], message: 'Every line is right; expected at least one that is wrong' })
  }
  return faults
}

function whyNot(texts: readonly string[], line: number): string {
  if (line <= texts.length) return 'is empty; expected a line with something on it'
  return `does not exist; expected one from 1 to ${texts.length}`
}

function faultOf({ code, multiple }: LinesQuestion, answer: LinesAnswer): string | null {
  const texts = linesOf(code)
  const unknown = answer.lines.find((line) => !isLine(texts, line))
  if (unknown !== undefined) return unknownPart('line to pick with the number', unknown)
  if (repeatsIn(answer.lines).length > 0) return 'A line was picked twice. Pick each line at most once.'
  if (!multiple && answer.lines.length > 1) return 'This question takes one line. Pick one and answer again.'
  return null
}

function grade(question: LinesQuestion, answer: LinesAnswer): Grade<LinesFeedback> {
  const isChosen = new Set(answer.lines)
  const reasons = new Map(question.wrong.map(({ line, explanation }) => [line, explanation]))
  const rightReasons = new Map(question.right.map(({ line, explanation }) => [line, explanation]))
  const mentioned = new Set([...rightReasons.keys(), ...reasons.keys(), ...isChosen])
  return gradeOf(scoreOf(question, answer.lines), {
    kind: 'lines',
    explanation: question.explanation,
    lines: [...mentioned]
      .toSorted((a, b) => a - b)
      .map((line) => ({
        line,
        isChosen: isChosen.has(line),
        isRight: rightReasons.has(line),
        explanation: rightReasons.get(line) ?? reasons.get(line) ?? question.otherwise,
      })),
  })
}

function scoreOf({ code, multiple, right }: LinesQuestion, chosen: readonly number[]): number {
  const picked = chosen.filter((line) => right.some((one) => one.line === line)).length
  if (!multiple) return picked
  const wrong = countOf(linesOf(code)) - right.length
  // Most lines of a file are wrong: measured by their number, picking a few of them too would cost next to nothing.
  return rightMinusWrong(
    { picked, of: right.length },
    { picked: chosen.length - picked, of: Math.min(wrong, right.length) },
  )
}

// The line break at the end of a block of YAML begins no line.
function linesOf(code: string): readonly string[] {
  return code.replace(/\n$/, '').split('\n')
}

function isLine(texts: readonly string[], line: number): boolean {
  return (texts[line - 1] ?? '').trim() !== ''
}

function countOf(texts: readonly string[]): number {
  return texts.filter((text) => text.trim() !== '').length
}
