import { ShellScripts } from '../shell/shell-script.ts'
import type { Plan, PlannedStage, PlannedStep } from '../stages/plan-types.ts'
import type { Instruction } from '../syntax/instructions/types.ts'
import type { Dockerfile } from '../syntax/tree.ts'
import type { Span } from '../text/span.ts'
import type { Place, Report, Rule, Scene, SubjectAt } from './define-rule.ts'
import type { Fix } from './finding.ts'
import type { RuleOptions } from './rule-options.ts'

/** What a rule reported, before anybody asked whether it is wanted. */
export interface Found extends Span {
  readonly rule: Rule
  readonly message: string
  readonly firstLine: number
  readonly lastLine: number
  readonly doubt: string | null
  readonly fix: Fix | null
}

/** The lines a report is for if it names none. */
export interface Lines {
  readonly firstLine: number
  readonly lastLine: number
}

/** The scene that one rule after the other is shown; it gathers what they report. */
export class OpenScene implements Scene {
  readonly dockerfile: Dockerfile
  readonly plan: Plan
  readonly dockerignore: string | null
  readonly options: RuleOptions
  readonly shells: ShellScripts
  readonly found: Found[] = []
  stage: PlannedStage | null = null
  step: PlannedStep | null = null
  isTrigger = false
  #steps: ReadonlyMap<Instruction, PlannedStep> | null = null
  #rule: Rule | null = null
  #lines: Lines = WHOLE_FILE

  constructor(plan: Plan, dockerignore: string | null, options: RuleOptions = {}) {
    this.plan = plan
    this.dockerfile = plan.dockerfile
    this.dockerignore = dockerignore
    this.options = options
    this.shells = new ShellScripts(options.readings)
  }

  stepOf(instruction: Instruction): PlannedStep | null {
    this.#steps ??= indexSteps(this.plan)
    return this.#steps.get(instruction) ?? null
  }

  /** Shows each rule the subject. */
  run(rules: readonly Rule[], subject: SubjectAt<Place>, lines: Lines): void {
    this.#lines = lines
    for (const rule of rules) {
      this.#rule = rule
      rule.run(subject, this)
    }
  }

  report(at: Span, more: Report = {}): void {
    if (this.#rule === null) throw new Error('A rule reported outside of its run: report only while check runs.')
    const { message = this.#rule.message, fix = null, doubt = null } = more
    const { firstLine, lastLine } = more.lines ?? this.#lines
    this.found.push({ rule: this.#rule, start: at.start, end: at.end, message, firstLine, lastLine, doubt, fix })
  }
}

function indexSteps({ stages }: Plan): ReadonlyMap<Instruction, PlannedStep> {
  const steps = new Map<Instruction, PlannedStep>()
  for (const stage of stages) for (const step of stage.steps) steps.set(step.instruction, step)
  return steps
}

/** The lines of what is about the file as a whole. */
export const WHOLE_FILE: Lines = { firstLine: 1, lastLine: 1 }
