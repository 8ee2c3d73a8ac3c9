import type { SizeRange } from '../facts/size-range.ts'
import type { Plan, PlannedStage, PlannedStep } from '../stages/plan-types.ts'
import type { BuildOptions } from './build-options.ts'
import type { FolderNode, Mark } from './files/node.ts'
import type { HistoryEntry } from './image/history.ts'
import type { StepLayer } from './layer-of.ts'
import type { Start } from './start/start-types.ts'

/** What a build of a plan would do, as far as it can be told without doing it. */
export interface Build {
  readonly plan: Plan
  /** What it was built with besides the plan. */
  readonly options: BuildOptions
  /** The stages that the target needs, in the order of the file. */
  readonly stages: readonly BuiltStage[]
  /** All their steps that do something to files, in the order in which the file has them. */
  readonly steps: readonly BuiltStep[]
  /** What the target becomes; null if the build surely fails. */
  readonly image: BuiltImage | null
  /** Why the build surely fails, most likely first: steps run side by side, so any of them may be what ends it. */
  readonly failures: readonly BuildFailure[]
  /** The facts that the answers rest on, by their ids. */
  readonly facts: readonly string[]
}

/** A stage and what it holds when it is done. */
export interface BuiltStage {
  readonly planned: PlannedStage
  /** The filesystem that it begins with. */
  readonly base: FolderNode
  readonly files: FolderNode
  readonly steps: readonly BuiltStep[]
}

/** One step of a build that changes files: RUN, COPY, ADD or WORKDIR. */
export interface BuiltStep {
  /** From 1, over the whole build; what nodes carry in their time. */
  readonly number: number
  /** What BuildKit calls it. */
  readonly name: string
  readonly planned: PlannedStep
  readonly outcome: StepOutcome
  readonly before: FolderNode
  readonly after: FolderNode
  /** For a `--link` copy, what its layer holds, whatever is below it; else null. */
  readonly ownLayer: FolderNode | null
  /** What its cache entry is found by. */
  readonly key: StepKey
  /** The facts that what is told of it rests on, by their ids. */
  readonly facts: readonly string[]
}

/** How a step ends. */
export type StepOutcome =
  | { readonly kind: 'done' }
  /** It can't be told whether it goes well. What comes after it is told as if it did. */
  | { readonly kind: 'unsure'; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string }
  /** Something that it needs fails. */
  | { readonly kind: 'not-reached' }

/** What decides whether a step is taken from the cache. */
export interface StepKey {
  /** What the instruction says, with all that it depends on but for files. */
  readonly operation: string
  /** The step whose result it stands on; a text for an image or nothing at all. */
  readonly parent: BuiltStep | string
  /** For a `--link` copy, which is made apart, what it is laid upon afterwards; else null. */
  readonly below: BuiltStep | string | null
  /** What it takes from elsewhere: the build context, other stages, images. */
  readonly sources: readonly SourceKey[]
}

/** Files that a step takes from elsewhere. */
export interface SourceKey {
  /** Where from: the step whose result it is, or the name of the image or context. */
  readonly origin: BuiltStep | string
  /** Stands for the contents that it takes; null where they can't be told or are never the same. */
  readonly content: string | null
  /** Whether another content is surely another for BuildKit. */
  readonly isExact: boolean
  /** Shows that two contents differ, also where that is not sure of all that do; null if nothing does. */
  readonly mark: Mark | null
}

/** A failure as BuildKit reports it. */
export interface BuildFailure {
  /** What stands behind "failed to solve: ". */
  readonly message: string
  /** The lines that it marks, from 1; none where it names no place. */
  readonly lines: readonly { readonly firstLine: number; readonly lastLine: number }[]
  /** Null if nothing ran yet. */
  readonly step: BuiltStep | null
}

/** The image that a build makes. */
export interface BuiltImage {
  readonly files: FolderNode
  /** Above the base image, from the lowest. */
  readonly layers: readonly BuiltLayer[]
  readonly history: readonly HistoryEntry[]
  readonly config: Readonly<Record<string, unknown>>
  /** What the base image takes. */
  readonly baseSize: SizeRange
  /** Whether a container of it gets its program to run. */
  readonly start: Start
  /** All layers together, the base image's too: what is stored and pulled, unpacked. */
  readonly size: SizeRange
}

/** What one step adds to the image. */
export interface BuiltLayer extends StepLayer {
  readonly createdBy: string
  readonly step: BuiltStep
}
