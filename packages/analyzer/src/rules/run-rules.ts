import type { Plan, PlannedStage, PlannedStep } from '../stages/plan-types.ts'
import type { Instruction } from '../syntax/instructions/types.ts'
import type { Place, Rule } from './define-rule.ts'
import { OpenScene, WHOLE_FILE } from './open-scene.ts'
import type { Found } from './open-scene.ts'
import type { RuleOptions } from './rule-options.ts'
import { dispatchOf } from './run-dispatch.ts'

/**
 * Shows rules the file, each stage and each instruction that BuildKit can read, and gives what they report
 * in the order of the text.
 */
export function runRules(
  rules: readonly Rule[],
  plan: Plan,
  dockerignore: string | null,
  options: RuleOptions = {},
): readonly Found[] {
  const walk = new Walk(groupByPlace(rules), new OpenScene(plan, dockerignore, options))
  walk.visitFile(plan)
  return walk.scene.found.toSorted((left, right) => left.start - right.start)
}

type RulesByPlace = ReadonlyMap<Place, readonly Rule[]>

class Walk {
  readonly scene: OpenScene
  readonly #rules: RulesByPlace

  constructor(rules: RulesByPlace, scene: OpenScene) {
    this.#rules = rules
    this.scene = scene
  }

  visitFile(plan: Plan): void {
    this.scene.run(this.#at('file'), plan.dockerfile, WHOLE_FILE)
    if (this.#rules.size === 1 && this.#rules.has('file')) return
    for (const arg of plan.dockerfile.globalArgs) this.#visit(arg, null)
    for (const stage of plan.stages) this.#visitStage(stage)
  }

  #visitStage(stage: PlannedStage): void {
    this.scene.stage = stage
    const { from, instructions } = stage.tree
    this.scene.step = null
    this.scene.run(this.#at('stage'), stage, from)
    this.#visit(from, null)
    for (const instruction of instructions) this.#visit(instruction, this.scene.stepOf(instruction))
  }

  #visit(instruction: Instruction, step: PlannedStep | null): void {
    if (instruction.problem !== null) return
    this.scene.step = step
    this.scene.isTrigger = false
    this.scene.run(this.#rulesFor(instruction), instruction, instruction)
    if (instruction.kind !== 'ONBUILD' || instruction.trigger === null) return
    this.scene.step = null
    this.scene.isTrigger = true
    this.scene.run(this.#rulesFor(instruction.trigger), instruction.trigger, instruction)
  }

  #rulesFor(instruction: Instruction): readonly Rule[] {
    const rules = this.#at(instruction.kind)
    return instruction.kind === 'RUN' && rules.length > 0
      ? dispatchOf(rules).rulesFor(this.scene.shells, instruction)
      : rules
  }

  #at(place: Place): readonly Rule[] {
    return this.#rules.get(place) ?? NO_RULES
  }
}

const NO_RULES: readonly Rule[] = []

const grouped = new WeakMap<readonly Rule[], RulesByPlace>()

/** The rules that look at each place; found once for each list of rules. */
export function groupByPlace(rules: readonly Rule[]): RulesByPlace {
  const known = grouped.get(rules)
  if (known !== undefined) return known
  const byPlace = new Map<Place, Rule[]>()
  for (const rule of rules) {
    for (const place of rule.on) byPlace.set(place, [...(byPlace.get(place) ?? []), rule])
  }
  grouped.set(rules, byPlace)
  return byPlace
}
