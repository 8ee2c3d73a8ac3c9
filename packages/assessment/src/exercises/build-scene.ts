import {
  type Build,
  check,
  type Diagnosis,
  diagnose,
  type Finding,
  type ImageScene,
  openImage,
  type PlannedStage,
  type Rerun,
  findReruns,
} from '@stagecraft/analyzer'
import type { Edit } from '../simulation/edit.ts'
import type { Scenario } from '../simulation/scenario.ts'
import { editScenario, simulate, simulateAgain } from '../simulation/simulate.ts'

/** A build that was made again after an edit, and which of its steps ran. */
export interface SecondBuild {
  readonly after: Build
  readonly reruns: readonly Rerun[]
}

/** A Dockerfile built in a scenario, and all that checks ask about it; each question is answered once. */
export class BuildScene {
  readonly scenario: Scenario
  readonly dockerfile: string
  readonly build: Build
  #image: ImageScene | null | undefined
  #diagnoses: readonly Diagnosis[] | undefined
  #findings: readonly Finding[] | undefined
  readonly #targets = new Map<string, Build>()
  readonly #edits = new Map<string, SecondBuild>()

  constructor(scenario: Scenario, dockerfile: string) {
    this.scenario = scenario
    this.dockerfile = dockerfile
    this.build = simulate(scenario, dockerfile)
  }

  /** What was built; null if the build fails. */
  get image(): ImageScene | null {
    this.#image ??= openImage(this.build)
    return this.#image
  }

  /** What the simulation shows to be wrong. */
  get diagnoses(): readonly Diagnosis[] {
    this.#diagnoses ??= diagnose(this.build)
    return this.#diagnoses
  }

  /** What the rules find in the text. */
  get findings(): readonly Finding[] {
    const { dockerignore } = this.build.options
    this.#findings ??= check(this.build.plan, { ...(dockerignore !== undefined && { dockerignore }) })
    return this.#findings
  }

  /** The stage of that name, in any case; null if there is none. */
  findStage(name: string): PlannedStage | null {
    return this.build.plan.stages.find((stage) => stage.name === name.toLowerCase()) ?? null
  }

  /** The same Dockerfile built for another target. */
  buildFor(target: string): Build {
    const known = this.#targets.get(target) ?? simulate(this.scenario, this.dockerfile, target)
    this.#targets.set(target, known)
    return known
  }

  /** What happens when the scenario is edited and built once more. */
  buildAfter(edit: Edit): SecondBuild {
    const key = JSON.stringify(edit)
    const known = this.#edits.get(key) ?? this.#buildAgain(edit)
    this.#edits.set(key, known)
    return known
  }

  #buildAgain(edit: Edit): SecondBuild {
    const scenario = edited(this.scenario, edit)
    const isOfFiles = Object.keys(edit.buildArgs).length === 0
    const after = isOfFiles ? simulateAgain(this.build, scenario) : simulate(scenario, this.dockerfile)
    return { after, reruns: findReruns(this.build, after) }
  }
}

const editedScenarios = new WeakMap<Scenario, WeakMap<Edit, Scenario>>()

// The edits of an exercise stay the same, and so does what comes of them.
function edited(scenario: Scenario, edit: Edit): Scenario {
  const byEdit = editedScenarios.get(scenario) ?? new WeakMap<Edit, Scenario>()
  editedScenarios.set(scenario, byEdit)
  const known = byEdit.get(edit) ?? editScenario(scenario, edit)
  byEdit.set(edit, known)
  return known
}
