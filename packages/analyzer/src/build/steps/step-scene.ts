import type { BuiltStep, StepKey, StepOutcome } from '../build-types.ts'
import type { FolderNode, Reason } from '../files/node.ts'
import type { TreeEditor } from '../files/tree-editor.ts'
import type { Surroundings } from '../surroundings.ts'

/** What a step is done on. */
export interface StepScene {
  readonly editor: TreeEditor
  /** The step below, or the image or nothing that the stage begins with. */
  readonly parent: BuiltStep | string
  readonly surroundings: Surroundings
  /** Notes that what is told of the step rests on a fact. */
  readonly useFact: (id: string) => void
}

/** What became of a step, and what its cache entry is found by. */
export interface StepResult {
  readonly outcome: StepOutcome
  readonly key: StepKey
  /** For a layer that is made without looking at what is below it, what it holds; else null. */
  readonly layer: FolderNode | null
}

/** How a step ended that could not tell everything. */
export function outcomeOf(unsure: readonly Reason[]): StepOutcome {
  return unsure.length === 0 ? { kind: 'done' } : { kind: 'unsure', message: unsure.map(({ text }) => text).join(' ') }
}
