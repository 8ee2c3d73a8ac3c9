import { documentedChecks } from './buildkit/documented-checks.ts'
import { documentRules } from './documented-rule.ts'
import type { DocumentedRule } from './documented-rule.ts'
import { practiceRules } from './practice/all.ts'
import * as practiceDocs from './practice/docs.ts'
import { refusalRules } from './refusals/all.ts'
import * as refusalDocs from './refusals/docs.ts'

/**
 * Every rule there is with its documentation: what BuildKit refuses, BuildKit's checks, then the course's own.
 * `check` needs none of this, so a page that only checks is bundled without it.
 */
export const allRules: readonly DocumentedRule[] = [
  ...documentRules(refusalRules, refusalDocs),
  ...documentedChecks,
  ...documentRules(practiceRules, practiceDocs),
]

/** The rule of that id, in any case of its letters; null if there is none. */
export function findRule(id: string): DocumentedRule | null {
  const wanted = id.toLowerCase()
  return allRules.find((rule) => rule.id.toLowerCase() === wanted) ?? null
}
