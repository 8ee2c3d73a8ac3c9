import { buildkitChecks } from './buildkit/all.ts'
import type { Rule } from './define-rule.ts'
import { practiceRules } from './practice/all.ts'
import { refusalRules } from './refusals/all.ts'

/** Every rule there is: what BuildKit refuses, BuildKit's checks, then the course's own. */
export const allRules: readonly Rule[] = [...refusalRules, ...buildkitChecks, ...practiceRules]

/** The rule of that id, in any case of its letters; null if there is none. */
export function findRule(id: string): Rule | null {
  const wanted = id.toLowerCase()
  return allRules.find((rule) => rule.id.toLowerCase() === wanted) ?? null
}
