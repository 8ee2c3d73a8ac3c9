import type { Base, Plan, PlannedStage, PlannedStep } from '../stages/plan-types.ts'
import type { BuildOptions } from './build-options.ts'
import type { BuiltStage, BuiltStep, StepOutcome } from './build-types.ts'
import { Clock } from './files/clock.ts'
import { emptyFolder } from './files/node.ts'
import type { FolderNode } from './files/node.ts'
import { TreeEditor } from './files/tree-editor.ts'
import { imageTree } from './image/image-tree.ts'
import { makesVertex, StepNames } from './image/step-names.ts'
import type { OpenBase } from './open-base.ts'
import { doStep } from './steps/do-step.ts'
import { Surroundings } from './surroundings.ts'

/** Builds the stages of a plan one after the other; a stage may take files from those before. */
export class StageBuilder {
  readonly #names: StepNames
  readonly #clock = new Clock()
  readonly #surroundings: Surroundings
  readonly #ends = new Map<PlannedStage, OpenBase>()

  constructor(plan: Plan, options: BuildOptions) {
    this.#names = new StepNames(plan)
    this.#surroundings = new Surroundings(plan, options, (base) => this.#openBase(base))
  }

  /** The facts that were used so far. */
  get facts(): readonly string[] {
    return [...this.#surroundings.facts]
  }

  build(planned: PlannedStage): BuiltStage {
    const base = this.#openBase(planned.base)
    const steps: BuiltStep[] = []
    let files = base.files
    let parent = base.origin
    let isReached = base.isReached
    for (const step of planned.steps) {
      if (!makesVertex(step)) continue
      const built = this.#buildStep(step, { files, parent, isReached })
      steps.push(built)
      files = built.after
      parent = built
      isReached &&= built.outcome.kind !== 'failed' && built.outcome.kind !== 'not-reached'
    }
    this.#ends.set(planned, { files, origin: parent, isReached })
    return { planned, base: base.files, files, steps }
  }

  #buildStep(planned: PlannedStep, start: Start): BuiltStep {
    const number = this.#clock.beginStep()
    const name = this.#names.of(planned) ?? planned.kind
    const editor = new TreeEditor(start.files, this.#clock)
    const facts = new Set<string>()
    const { outcome, key, layer } = doStep(planned, {
      editor,
      parent: start.parent,
      surroundings: this.#surroundings,
      useFact: (id) => facts.add(id),
    })
    for (const id of facts) this.#surroundings.facts.add(id)
    const reached: StepOutcome = start.isReached || isFoundEarly(outcome) ? outcome : { kind: 'not-reached' }
    const isDone = reached.kind === 'done' || reached.kind === 'unsure'
    const after = isDone ? editor.root : start.files
    const ends = { before: start.files, after, ownLayer: layer }
    return { number, name, planned, outcome: reached, ...ends, key, facts: [...facts] }
  }

  /** What a stage begins with, or what files are taken from. */
  #openBase(base: Base): OpenBase {
    switch (base.kind) {
      case 'scratch':
        return { files: emptyFolder(), origin: 'scratch', isReached: true }
      case 'image': {
        const files = imageTree(base.reference, base.facts)
        return { files, origin: `image ${base.reference}`, isReached: true }
      }
      case 'stage': {
        const end = this.#ends.get(base.stage)
        if (end === undefined) throw new Error(`Stage ${base.stage.label} is used before it is built`)
        return end
      }
      case 'context':
        return { files: this.#surroundings.namedContext(base.name), origin: `context ${base.name}`, isReached: true }
      case 'invalid':
        return { files: emptyFolder(), origin: 'invalid', isReached: false }
    }
  }
}

/** Whether a step fails although those above it are not done: the files it takes are looked at before. */
function isFoundEarly(outcome: StepOutcome): boolean {
  return outcome.kind === 'failed' && outcome.message.startsWith('failed to compute cache key')
}

interface Start {
  readonly files: FolderNode
  readonly parent: BuiltStep | string
  readonly isReached: boolean
}
