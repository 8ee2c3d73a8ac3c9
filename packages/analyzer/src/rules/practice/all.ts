import type { Rule } from '../define-rule.ts'
import { preferCopy } from './rules/prefer-copy.ts'

/** The course's own rules, in the order in which they are explained. */
export const practiceRules: readonly Rule[] = [preferCopy]
