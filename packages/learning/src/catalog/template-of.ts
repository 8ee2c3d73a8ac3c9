import { type QuestionTemplate, QuestionTemplateSchema } from '@stagecraft/assessment'
import type { VersionItem } from './course-version.ts'

const templates = new WeakMap<VersionItem, QuestionTemplate>()

/** The question that an item of a version holds; read once, for a version never changes. */
export function templateOf(item: VersionItem): QuestionTemplate {
  const known = templates.get(item)
  if (known !== undefined) return known
  const template = QuestionTemplateSchema.parse(item.source)
  templates.set(item, template)
  return template
}
