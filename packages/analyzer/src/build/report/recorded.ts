import type { Build } from '../build-types.ts'
import type { Rerun } from '../keys/rerun.ts'

/**
 * What a build does in the form in which builds are recorded, so that both can be laid side by side. Null stands
 * wherever it can't be told.
 */
export interface ToldBuild {
  /** All steps but FROM. */
  readonly steps: readonly ToldStep[]
  /** Why it fails: which of several comes first may be a matter of timing. None if it does not fail. */
  readonly errors: readonly string[] | null
  /** Above the base image, from the lowest; this and what follows is null if there is no image. */
  readonly layers: readonly ToldLayer[] | null
  /** What a container sees above the base image, and what of the base it does not see any more. */
  readonly files: ToldFiles | null
  readonly config: Readonly<Record<string, unknown>> | null
  readonly history: readonly ToldHistory[] | null
  readonly start: ToldStart | null
}

/** A step; equal steps of several stages are one, under the name of any of them. */
export interface ToldStep {
  readonly name: string
  readonly names: readonly string[]
  readonly cached: boolean | null
  readonly outcome: Build['steps'][number]['outcome']['kind']
  /** Why it fails or can't be told; left out if it is neither. */
  readonly message?: string
}

/** Entries of a filesystem, sorted by path. */
export interface ToldFiles {
  /** Whether these are all; where not, there may be more. */
  readonly isComplete: boolean
  readonly entries: readonly ToldEntry[]
}

export interface ToldLayer extends ToldFiles {
  readonly createdBy: string
  /** The bytes of its regular files. */
  readonly contentBytes: number | null
}

/** An entry of a layer: `type` is file, dir or symlink; a deleted path is a file whose name begins with `.wh.`. */
export type ToldEntry = readonly [
  path: string,
  type: string | null,
  size: number | null,
  mode: string | null,
  uid: number | null,
  gid: number | null,
  link?: string | null,
]

export interface ToldHistory {
  readonly createdBy: string
  readonly empty: boolean
}

/** Whether a container gets its program to run, and why not or why that can't be told. */
export interface ToldStart {
  readonly started: boolean | null
  readonly message: string | null
}

/** What becomes of the steps when the build is made again after an edit, by their names. */
export interface ToldReruns {
  readonly ran: readonly string[]
  readonly cached: readonly string[]
  readonly unsure: readonly string[]
  readonly errors: readonly string[] | null
}

/** What is said of the steps that are one for BuildKit. */
export type Verdict = Rerun['verdict']
