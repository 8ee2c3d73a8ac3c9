import { type PublicQuestion, redactQuestion, variantOf } from '@stagecraft/assessment'
import { renderMarkdown } from '@stagecraft/content'
import type { VersionItem } from './course-version.ts'
import type { QuestionRevision } from './question-revision.ts'
import { templateOf } from './template-of.ts'

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

/** A question of a version as a page shows it. */
export function presentQuestion(item: VersionItem, seed: number): Promise<PageQuestion> {
  return presentQuestionOf({ key: item.key, revisionId: item.revisionId, template: templateOf(item) }, seed)
}

/** Redacts the variant that belongs to the seed and renders what is left. */
export async function presentQuestionOf(
  { key, revisionId, template }: Pick<QuestionRevision, 'key' | 'revisionId' | 'template'>,
  seed: number,
): Promise<PageQuestion> {
  const question = redactQuestion(variantOf(template, seed).question, seed)
  return {
    key,
    revisionId,
    seed,
    title: question.title,
    promptHtml: await renderMarkdown(question.prompt),
    body: await presentBody(question),
  }
}

async function presentBody(question: PublicQuestion): Promise<PageQuestionBody> {
  return {
    kind: 'choice',
    multiple: question.multiple,
    options: await Promise.all(
      question.options.map(async ({ id, text }) => ({ id, html: await renderMarkdown(text) })),
    ),
  }
}
