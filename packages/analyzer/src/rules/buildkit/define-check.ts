import { defineRule } from '../define-rule.ts'
import type { Place, Rule, RuleDefinition } from '../define-rule.ts'
import type { RuleDocs } from '../rule-docs.ts'

/** A check of BuildKit: a rule that runs in one of BuildKit's phases. */
export interface Check extends Rule {
  readonly phase: CheckPhase
  /** Only runs where `# check=experimental=` names it. */
  readonly isExperimental: boolean
}

/**
 * When BuildKit comes to it: when the whole text is split, while it reads one instruction after the other, when
 * it has all stages, when it fills in the ARG defaults, the FROM lines, the base images, or the steps.
 */
export type CheckPhase = 'text' | 'read' | 'names' | 'defaults' | 'from' | 'base' | 'steps'

/** What a reader is told about a check. */
export interface CheckDocs extends RuleDocs {
  /** What BuildKit says of the check in general, in its words. */
  readonly description: string
  /** Null if Docker's manual has no page about it. */
  readonly url?: null
}

interface CheckParts {
  readonly phase: CheckPhase
  readonly isExperimental?: boolean
}

/** Makes a check of its definition; a check has BuildKit's name as its id. */
export function defineCheck<const At extends Place>(definition: CheckParts & RuleDefinition<At>): Check {
  const { phase, isExperimental = false } = definition
  return { ...defineRule<At>(definition), phase, isExperimental }
}
