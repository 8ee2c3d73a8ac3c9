import type { Rule } from '../define-rule.ts'

/** The course's own rules, in the order in which they are explained. */
export const practiceRules: readonly Rule[] = []
