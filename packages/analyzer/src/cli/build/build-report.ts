import type { StepOutcome } from '../../build/build-types.ts'
import type { Rerun } from '../../build/keys/rerun.ts'
import type { Diagnosis } from '../../build/problems/diagnosis.ts'
import type { SizeRange } from '../../facts/size-range.ts'
import type { LineRange } from '../../stages/plan-types.ts'
import type { FileTree } from './file-tree.ts'

/** All that `stagecraft build` says of a file: plain data, which every format writes in its own way. */
export interface BuildReport {
  /** Members are only added within a version. */
  readonly version: 1
  readonly file: string
  /** Whether the build goes well: surely, surely not, or it can't be told. */
  readonly verdict: 'builds' | 'fails' | 'unsure'
  /** Any of these may be what ends it; the most likely comes first. */
  readonly failures: readonly FailureReport[]
  readonly stages: readonly StageReport[]
  readonly steps: readonly StepReport[]
  /** Null if the build fails. */
  readonly image: ImageReport | null
  /** What a stage holds above the image that it begins with: the target, or the stage that was asked for. */
  readonly files: FilesReport | null
  /** What is wrong with the image and with the way to it, the heaviest first. */
  readonly problems: readonly ProblemReport[]
  /** What runs again after the edits that were asked about; null if none were. */
  readonly rerun: RerunReport | null
  /** Where the files come from that were asked about. */
  readonly origins: readonly OriginReport[]
  /** What is known of the images, and from where. */
  readonly figures: readonly FigureReport[]
  /** What else somebody who reads this should know. */
  readonly notes: readonly string[]
}

export interface FailureReport {
  readonly message: string
  readonly lines: readonly LineRange[]
  /** The number of the step; null if it fails before the first. */
  readonly step: number | null
}

export interface StageReport {
  readonly name: string
  readonly line: number
  readonly base: string
  /** `ships` if its layers are in the image, `stays-behind` if only files are taken from it. */
  readonly role: 'ships' | 'stays-behind' | 'not-needed'
  /** The numbers of its steps. */
  readonly steps: readonly number[]
}

export interface StepReport {
  /** From 1, over the whole build. */
  readonly number: number
  /** What BuildKit calls it. */
  readonly name: string
  readonly stage: string
  readonly line: number
  readonly outcome: StepOutcome['kind']
  /** Why it fails, or can't be told. */
  readonly message: string | null
  /** What it adds. */
  readonly size: SizeRange
}

export interface ImageReport {
  /** All layers together, those of the base image too. */
  readonly size: SizeRange
  readonly base: string
  readonly baseSize: SizeRange
  /** Whether the size of the base is an estimate. */
  readonly isEstimate: boolean
  readonly layers: readonly LayerReport[]
  /** What layers hold and later ones hide: it is stored and pulled, and never seen. */
  readonly wasted: SizeRange
  readonly start: { readonly verdict: 'starts' | 'fails' | 'unsure'; readonly message: string }
  readonly config: Readonly<Record<string, unknown>>
}

export interface LayerReport {
  readonly createdBy: string
  readonly step: number
  readonly size: SizeRange
  /** Whether all that is in it is known. */
  readonly isComplete: boolean
}

export interface FilesReport {
  readonly stage: string
  readonly base: string
  /** Whether these are all; else there may be more. */
  readonly isComplete: boolean
  readonly tree: FileTree
}

export interface RerunReport {
  /** What was pretended: `src/app.js changes`. */
  readonly edits: readonly string[]
  readonly steps: readonly RerunStep[]
}

export interface RerunStep extends Pick<StepReport, 'number' | 'name' | 'stage' | 'line'> {
  readonly verdict: Rerun['verdict']
  readonly reason: string
}

export interface OriginReport {
  readonly path: string
  /** All of it in a sentence or two. */
  readonly text: string
  /** The step that put it there; null for what the base image brought, and where there is no such file. */
  readonly step: number | null
  /** What it is a copy of: the last copy first. */
  readonly copies: readonly { readonly place: string; readonly path: string }[]
}

export interface ProblemReport extends Pick<Diagnosis, 'problem' | 'weight' | 'certainty' | 'message' | 'mend'> {
  /** The line of the instruction to change; null where there is none. */
  readonly line: number | null
  /** What the image would be smaller by; null where size is not what it is about. */
  readonly bytes: SizeRange | null
  /** What it rests on besides the files and the Dockerfile. */
  readonly facts: readonly FactReport[]
}

export interface FactReport {
  /** `image/alpine:3.20`, `apt/curl` */
  readonly id: string
  /** Where it is from, and when it was looked up or measured; null where nobody said. */
  readonly source: string | null
  readonly date: string | null
}

export interface FigureReport {
  readonly image: string
  /** The image of which the figures are: another version where nothing nearer is known; null where nothing is. */
  readonly of: string | null
  readonly isNeighbour: boolean
  readonly date: string | null
  readonly source: string | null
}
