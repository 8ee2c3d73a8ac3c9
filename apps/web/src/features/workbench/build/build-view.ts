import type { CheckResult, ImageSummary } from '@stagecraft/assessment'
import type { Lines } from '../exercise.ts'

/** What a Dockerfile makes as it stands, for the page to draw. */
export interface BuildView {
  /** The open checks, held against the build. */
  readonly checks: readonly Pick<CheckResult, 'id' | 'verdict'>[]
  /** Why the build stops; null if it does not. */
  readonly failure: { readonly reason: string; readonly lines: readonly Lines[] } | null
  /** Null if the build stops. */
  readonly image: ImageSummary | null
  readonly stages: readonly StageView[]
  /** From the lowest: what the base image brings, then a layer for each step that changes files. */
  readonly layers: readonly LayerView[]
  /** The largest files that ship, without those of the base image. */
  readonly files: readonly FileView[]
}

export interface StageView {
  readonly name: string
  readonly base: string
  readonly fate: 'ships' | 'stays' | 'skipped'
  readonly sizeText: string | null
  readonly lines: Lines
}

export interface LayerView {
  readonly text: string
  readonly sizeText: string | null
  readonly bytes: number
  /** Null for the base image. */
  readonly lines: Lines | null
}

export interface FileView {
  readonly path: string
  readonly sizeText: string
}

/** A file of the project that is built. */
export interface ProjectFile {
  readonly path: string
  readonly sizeText: string
  /** Null where only its size is known. */
  readonly text: string | null
}
