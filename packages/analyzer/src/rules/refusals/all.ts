import type { Rule } from '../define-rule.ts'
import { cannotBuild } from './rules/cannot-build.ts'
import { cannotParse } from './rules/cannot-parse.ts'

/** What BuildKit refuses, as rules: all of it at once, where BuildKit stops at the first. */
export const refusalRules: readonly Rule[] = [cannotParse, cannotBuild]
