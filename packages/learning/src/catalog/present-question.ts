import { type PublicQuestion, redactQuestion, renderPublic, variantOf } from '@stagecraft/assessment'
import { renderMarkdown } from '@stagecraft/content'
import type { VersionItem } from './course-version.ts'
import type { QuestionRevision } from './question-revision.ts'
import { templateOf } from './template-of.ts'

/** A question as a page shows it before it is answered: its texts are safe HTML, and no key is in it. */
export interface PageQuestion {
  readonly key: string
  readonly revisionId: string
  readonly seed: number
  readonly body: PublicQuestion
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
  return { key, revisionId, seed, body: await renderPublic(question, renderMarkdown) }
}
