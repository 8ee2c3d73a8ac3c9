import type { Plan, PlanOptions } from '../stages/plan-types.ts'
import { plan as makePlan } from '../stages/plan.ts'
import type { Dockerfile } from '../syntax/tree.ts'
import { runBuildkitChecks } from './buildkit/run-checks.ts'
import type { BuildkitCheckOptions } from './buildkit/run-checks.ts'
import type { Rule } from './define-rule.ts'
import type { Finding, Severity } from './finding.ts'
import { practiceRules } from './practice/all.ts'
import { refusalRules } from './refusals/all.ts'
import type { RuleOptions } from './rule-options.ts'
import { runRules } from './run-rules.ts'
import { Suppressions } from './suppressions.ts'

/** What to check, and how; without any, everything that is on by default. */
export interface CheckOptions extends PlanOptions, BuildkitCheckOptions, RuleOptions {
  /** Rules by id that are left out, or run although they are optional, or weigh something else. */
  readonly rules?: Readonly<Record<string, RuleSetting>>
}

export type RuleSetting = 'off' | 'on' | Severity

/**
 * Checks a Dockerfile, or the plan of one: what BuildKit refuses, then what its checks find, by line, then what
 * the course's own rules find, in the order of the text.
 */
export function check(subject: Dockerfile | Plan, options: CheckOptions = {}): readonly Finding[] {
  const plan = 'dockerfile' in subject ? subject : makePlan(subject, options)
  const suppressions = new Suppressions(plan.dockerfile)
  const asked = Object.entries(options.rules ?? {}).flatMap(([id, setting]) => (setting === 'off' ? [] : [id]))
  const experimental = [...(options.experimental ?? []), ...asked]
  const found = [
    ...runRules(refusalRules, plan, null),
    ...runBuildkitChecks(plan, { ...options, experimental }).found,
    ...runRules(findWanted(options.rules), plan, options.dockerignore ?? null, options),
  ]
  const findings: Finding[] = []
  for (const { rule, message, start, end, firstLine, lastLine, doubt, fix } of found) {
    const severity = findSeverity(rule, options.rules)
    if (severity === null || suppressions.silences(rule, firstLine)) continue
    findings.push({ rule: rule.id, severity, message, start, end, firstLine, lastLine, doubt, fix })
  }
  return findings
}

const wantedByDefault = practiceRules.filter((rule) => rule.isOptional !== true)

// Whoever checks many files has the same settings for all of them.
const wantedBy = new WeakMap<NonNullable<CheckOptions['rules']>, readonly Rule[]>()

/** The rules that anybody wants to hear of; the others need not even look. */
function findWanted(settings: CheckOptions['rules']): readonly Rule[] {
  if (settings === undefined) return wantedByDefault
  const known = wantedBy.get(settings)
  if (known !== undefined) return known
  const wanted = practiceRules.filter((rule) => findSeverity(rule, settings) !== null)
  wantedBy.set(settings, wanted)
  return wanted
}

function findSeverity(rule: Rule, settings: CheckOptions['rules']): Severity | null {
  const setting = settings?.[rule.id] ?? (rule.isOptional === true ? 'off' : 'on')
  if (setting === 'off') return null
  return setting === 'on' ? rule.severity : setting
}
