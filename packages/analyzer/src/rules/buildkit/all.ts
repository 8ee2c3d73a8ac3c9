import type { Rule } from '../define-rule.ts'

/** BuildKit's 22 checks under BuildKit's names. */
export const buildkitRules: readonly Rule[] = []
