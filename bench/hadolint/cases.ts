import { PACKAGE_CASES } from './package-cases.ts'
import type { Case } from './place.ts'
import { SHELL_CASES } from './shell-cases.ts'
import { STAGE_CASES } from './stage-cases.ts'

/** Whether a place is an instance of a case, by the names that the rules give to their differences. */
export const CASES: Readonly<Record<string, Case>> = { ...PACKAGE_CASES, ...SHELL_CASES, ...STAGE_CASES }
