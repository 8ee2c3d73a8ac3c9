import type { z } from 'zod'
import { hasMoreThan } from './answer-size.ts'
import type { Grade } from './grade.ts'
import type { QuestionText } from './question-kind.ts'
import { type Answer, type Feedback, kindOf, type PublicQuestion, type Question } from './registry.ts'

/** The most an answer may hold; far above any honest one. */
export const MAX_ANSWER_CHARACTERS = 64 * 1024

/** An answer read from outside: fit to grade, or the reason why not. */
export type ParsedAnswer =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly message: string }

/** What may leave the server before grading, in the order and variant that belong to the seed. */
export function redactQuestion<One extends Question>(question: One, seed: number): PublicQuestion<One['kind']> {
  return kindOf(question).redact(question, seed)
}

/** Reads an answer from outside; whatever the input, the result is an answer fit to grade or a message. */
export function parseAnswer(question: Question, input: unknown): ParsedAnswer {
  if (hasMoreThan(MAX_ANSWER_CHARACTERS, input)) {
    return { ok: false, message: `The answer is larger than ${MAX_ANSWER_CHARACTERS / 1024} KB. Send a shorter one.` }
  }
  const kind = kindOf(question)
  const parsed = kind.answerSchema.safeParse(input)
  if (!parsed.success) return { ok: false, message: describeIssue(parsed.error) }
  const fault = kind.faultOf(question, parsed.data)
  return fault === null ? { ok: true, answer: parsed.data } : { ok: false, message: fault }
}

/** Grades an answer; the same question, answer and seed always give the same grade. */
export function gradeAnswer<One extends Question>(
  question: One,
  answer: Answer<One['kind']>,
  seed: number,
): Grade<Feedback<One['kind']>> {
  return kindOf(question).grade(question, answer, seed)
}

/** An answer to the question that scores 1. */
export function keyOf(question: Question, seed: number): Answer {
  return kindOf(question).key(question, seed)
}

/** The answer of someone who left everything empty. */
export function blankAnswer(question: Question): Answer {
  return kindOf(question).blank(question)
}

/** Every Markdown text in the question, explanations included, by its path in the author's file. */
export function textsOf(question: Question): readonly QuestionText[] {
  return kindOf(question).texts(question)
}

/** The question as plain text (its Markdown source), with nothing in it that a learner may not see yet. */
export function questionToText(question: Question): string {
  return kindOf(question).toText(question)
}

function describeIssue({ issues }: z.ZodError): string {
  const issue = issues[0]
  const place = issue?.path.length ? ` at ${issue.path.join('.')}` : ''
  return `The answer does not have the shape this question takes${place}: ${issue?.message ?? 'unknown fault'}.`
}
