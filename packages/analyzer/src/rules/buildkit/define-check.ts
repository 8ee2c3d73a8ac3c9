import { defineRule } from '../define-rule.ts'
import type { Place, Rule, RuleDefinition } from '../define-rule.ts'

/** A check of BuildKit: a rule that runs in one of BuildKit's phases. */
export interface Check extends Rule {
  /** What BuildKit says of the check in general, in its words. */
  readonly description: string
  readonly phase: CheckPhase
  /** Only runs where `# check=experimental=` names it. */
  readonly isExperimental: boolean
}

/**
 * When BuildKit comes to it: when the whole text is split, while it reads one instruction after the other, when
 * it has all stages, when it fills in the ARG defaults, the FROM lines, the base images, or the steps.
 */
export type CheckPhase = 'text' | 'read' | 'names' | 'defaults' | 'from' | 'base' | 'steps'

interface CheckParts {
  readonly description: string
  readonly phase: CheckPhase
  readonly isExperimental?: boolean
}

/** Makes a check of its definition; a check has BuildKit's name as its id, and its page in Docker's manual. */
export function defineCheck<const At extends Place>(definition: CheckParts & RuleDefinition<At>): Check {
  const { description, phase, isExperimental = false } = definition
  const url = `https://docs.docker.com/go/dockerfile/rule/${kebabCase(definition.id)}/`
  return { ...defineRule<At>({ url, ...definition }), description, phase, isExperimental }
}

/** `JSONArgsRecommended` becomes `json-args-recommended`. */
export function kebabCase(id: string): string {
  return id.replace(/([a-z])([A-Z])|([A-Z])([A-Z][a-z])/g, '$1$3-$2$4').toLowerCase()
}
