import { type PublicQuestion, QuestionSchema, redactQuestion } from '@stagecraft/assessment'
import { renderMarkdown } from '@stagecraft/content'
import type { VersionItem } from './course-version.ts'

/** A question as a page shows it before it is answered: texts are safe HTML, and no key is in it. */
export interface PageQuestion {
  readonly key: string
  readonly revisionId: string
  readonly seed: number
  readonly title: string
  readonly promptHtml: string
  readonly body: PageQuestionBody
}

export interface PageQuestionBody {
  readonly kind: 'choice'
  readonly multiple: boolean
  readonly options: readonly { readonly id: string; readonly html: string }[]
}

/** Redacts a question and renders what is left. */
export async function presentQuestion(item: VersionItem, seed: number): Promise<PageQuestion> {
  const question = redactQuestion(QuestionSchema.parse(item.source), seed)
  return {
    key: item.key,
    revisionId: item.revisionId,
    seed,
    title: question.title,
    promptHtml: await renderMarkdown(question.prompt),
    body: await presentBody(question),
  }
}

async function presentBody(question: PublicQuestion): Promise<PageQuestionBody> {
  // Exercises have pages of their own; the loader lets none into a lesson.
  if (question.kind !== 'choice') throw new Error(`a ${question.kind} cannot be shown in a lesson`)
  return {
    kind: 'choice',
    multiple: question.multiple,
    options: await Promise.all(
      question.options.map(async ({ id, text }) => ({ id, html: await renderMarkdown(text) })),
    ),
  }
}
