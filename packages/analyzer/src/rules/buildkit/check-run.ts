import type { BuildPhase, BuildProblem, Plan, PlannedStage } from '../../stages/plan-types.ts'
import type { Instruction } from '../../syntax/instructions/types.ts'
import type { Place, Rule, SubjectAt } from '../define-rule.ts'
import { OpenScene, WHOLE_FILE } from '../open-scene.ts'
import type { Found, Lines } from '../open-scene.ts'
import { groupByPlace } from '../run-rules.ts'
import { buildkitChecks } from './all.ts'
import { isAllowed, settingsAbove } from './check-settings.ts'
import type { CheckSettings } from './check-settings.ts'
import type { Check, CheckPhase } from './define-check.ts'

/** Which stages are looked at, and with which settings. */
export interface CheckRunOptions {
  /** All stages, and not only those that the target needs. */
  readonly isAll: boolean
  readonly dockerignore: string | null
  readonly settings: readonly CheckSettings[]
}

/** One way of BuildKit through a file, up to the problem that ends it. */
export class CheckRun {
  readonly found: Found[] = []
  readonly #plan: Plan
  readonly #problem: BuildProblem | null
  readonly #options: CheckRunOptions
  readonly #scene: OpenScene

  constructor(plan: Plan, problem: BuildProblem | null, options: CheckRunOptions) {
    this.#plan = plan
    this.#problem = problem
    this.#options = options
    this.#scene = new OpenScene(plan, options.dockerignore)
  }

  /** Goes through the phases until one of them has the problem. */
  run(): void {
    const { dockerfile, stages } = this.#plan
    if (dockerfile.refusal?.phase === 'parse' || dockerfile.text === '') return
    this.#show('text', 'file', dockerfile, WHOLE_FILE)
    this.#readInstructions()
    if (this.#endsIn('options', 'read')) return
    this.#show('names', 'file', dockerfile, WHOLE_FILE)
    this.#show('defaults', 'file', dockerfile, WHOLE_FILE)
    if (this.#endsIn('arguments')) return
    for (const stage of upTo(stages, (candidate) => candidate.problem?.phase === 'from')) this.#showFrom(stage)
    if (this.#endsIn('from', 'target', 'graph')) return
    const wanted = this.#options.isAll ? stages : stages.filter((stage) => stage.isNeeded)
    for (const stage of upTo(wanted, (candidate) => candidate.problem?.phase === 'base')) this.#showBase(stage)
    if (!this.#endsIn('base', 'triggers')) this.#showSteps(wanted)
  }

  #endsIn(...phases: readonly BuildPhase[]): boolean {
    return this.#problem !== null && phases.includes(this.#problem.phase)
  }

  #readInstructions(): void {
    const { instructions, refusal } = this.#plan.dockerfile
    const isRefused = ({ end }: Instruction): boolean => refusal !== null && end >= refusal.end
    for (const instruction of upTo(instructions, isRefused)) {
      this.#show('read', instruction.kind, instruction, instruction, instruction.commentsAbove)
    }
  }

  #showFrom(stage: PlannedStage): void {
    const { from } = stage.tree
    this.#scene.stage = stage
    this.#show('from', 'stage', stage, from, from.commentsAbove)
  }

  #showBase(stage: PlannedStage): void {
    this.#scene.stage = stage
    this.#show('base', 'stage', stage, stage.tree.from)
  }

  #showSteps(stages: readonly PlannedStage[]): void {
    const steps = stages.flatMap((stage) => stage.steps)
    for (const step of upTo(steps, ({ problem }) => problem !== null)) {
      const { instruction, stage, isTrigger } = step
      this.#scene.stage = stage
      this.#scene.step = step
      if (isTrigger) this.#showTrigger(instruction, stage)
      else this.#show('steps', instruction.kind, instruction, instruction, instruction.commentsAbove)
    }
  }

  /** A trigger may stand in another file, so the FROM that brings it in is marked. */
  #showTrigger(trigger: Instruction, { tree: { from } }: PlannedStage): void {
    const before = this.found.length
    this.#show('steps', trigger.kind, trigger, from)
    const { start, end } = from
    for (const found of this.found.splice(before)) this.found.push({ ...found, start, end, fix: null })
  }

  /** Shows the checks of a phase their subject, and keeps what the file and the comments above let them say. */
  #show(
    phase: CheckPhase,
    place: Place,
    subject: SubjectAt<Place>,
    lines: Lines,
    comments: readonly string[] = [],
  ): void {
    const checks = CHECKS[phase].get(place)
    if (checks === undefined) return
    this.#scene.found.length = 0
    this.#scene.run(checks, subject, lines)
    if (this.#scene.found.length === 0) return
    const settings = [...this.#options.settings, settingsAbove(comments)]
    for (const found of this.#scene.found) if (isAllowed(checkOf(found.rule), settings)) this.found.push(found)
  }
}

const byId = new Map(buildkitChecks.map((check) => [check.id, check]))

function checkOf(rule: Rule): Check {
  const check = byId.get(rule.id)
  if (check === undefined) throw new Error(`${rule.id} is no check of BuildKit; list it in buildkit/all.ts.`)
  return check
}

function checksOf(phase: CheckPhase): ReadonlyMap<Place, readonly Rule[]> {
  return groupByPlace(buildkitChecks.filter((check) => check.phase === phase))
}

const CHECKS: Readonly<Record<CheckPhase, ReadonlyMap<Place, readonly Rule[]>>> = {
  text: checksOf('text'),
  read: checksOf('read'),
  names: checksOf('names'),
  defaults: checksOf('defaults'),
  from: checksOf('from'),
  base: checksOf('base'),
  steps: checksOf('steps'),
}

/** The items up to the first of a kind, that one included. */
function upTo<Item>(items: readonly Item[], isLast: (item: Item) => boolean): readonly Item[] {
  const last = items.findIndex(isLast)
  return last === -1 ? items : items.slice(0, last + 1)
}
