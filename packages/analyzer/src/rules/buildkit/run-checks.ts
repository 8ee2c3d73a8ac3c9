import type { BuildProblem, Plan } from '../../stages/plan-types.ts'
import { unplacedProblem } from '../../stages/problem.ts'
import type { Found } from '../open-scene.ts'
import { CheckRun } from './check-run.ts'
import { readCheckSettings, USUAL_SETTINGS } from './check-settings.ts'
import type { SettingsReading } from './check-settings.ts'

/** What the checks of BuildKit depend on besides the plan. */
export interface BuildkitCheckOptions {
  /**
   * All stages, as `docker build --check` takes them unless a target is named, or those that a build needs; all
   * if it is not given.
   */
  readonly scope?: 'all' | 'needed'
  /** The text of the .dockerignore. */
  readonly dockerignore?: string
  /** Stands in for the `# check=` of the file, as the build argument BUILDKIT_DOCKERFILE_CHECK does. */
  readonly check?: string
  /** Experimental checks that run although the file does not ask for them. */
  readonly experimental?: readonly string[]
}

/** What BuildKit's checks say, by line and text, and why BuildKit does not build. */
export interface BuildkitResult {
  readonly found: readonly Found[]
  readonly problem: BuildProblem | null
}

/**
 * Runs BuildKit's checks in BuildKit's phases: what comes after the first problem says nothing any more, and with
 * `error=true` what they find is a problem itself.
 */
export function runBuildkitChecks(plan: Plan, options: BuildkitCheckOptions = {}): BuildkitResult {
  const reading = readSettings(plan, options)
  if (!reading.ok) {
    const place = plan.dockerfile.directives.find(({ name }) => name === 'check') ?? { start: 0, end: 0 }
    return { found: [], problem: unplacedProblem('options', reading.message, place) }
  }
  const isAll = options.scope !== 'needed' && (plan.options.target ?? '') === ''
  const problem = isAll ? plan.checkProblem : plan.problem
  const wished = { ...USUAL_SETTINGS, experimental: new Set(options.experimental) }
  const run = new CheckRun(plan, problem, {
    isAll,
    dockerignore: options.dockerignore ?? null,
    settings: [reading.settings, wished],
  })
  run.run()
  const [first] = run.found
  const isViolation = problem === null && first !== undefined && reading.settings.failsBuild
  return { found: run.found.toSorted(byLineAndText), problem: isViolation ? violation(first, run.found) : problem }
}

function readSettings(plan: Plan, { check }: BuildkitCheckOptions): SettingsReading {
  const given = check ?? plan.options.buildArgs?.['BUILDKIT_DOCKERFILE_CHECK']
  if (given !== undefined) return readCheckSettings(given)
  const directive = plan.dockerfile.directives.find(({ name }) => name === 'check')
  // What follows a space is a remark.
  const reading = readCheckSettings(directive?.value.value.split(' ', 1)[0] ?? '')
  return reading.ok ? reading : { ok: false, message: `failed to parse check options: ${reading.message}` }
}

function violation(place: Found, found: readonly Found[]): BuildProblem {
  const names = new Set(found.map(({ rule }) => rule.id))
  return unplacedProblem('checks', `lint violation found for rules: ${[...names].join(', ')}`, place)
}

function byLineAndText(left: Found, right: Found): number {
  if (left.firstLine !== right.firstLine) return left.firstLine - right.firstLine
  if (left.message === right.message) return 0
  return left.message < right.message ? -1 : 1
}
