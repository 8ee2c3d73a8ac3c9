import type { Rule } from '../define-rule.ts'
import { aptListsLeft } from './rules/apt-lists-left.ts'
import { preferCopy } from './rules/prefer-copy.ts'

/** The course's own rules, grouped by the concept they belong to, in the order in which those are explained. */
export const practiceRules: readonly Rule[] = [
  // image-layers
  aptListsLeft,
  // copy-and-add
  preferCopy,
]
