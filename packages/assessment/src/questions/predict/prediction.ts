import type { SizeRange, StartCause } from '@stagecraft/analyzer'
import type { Fault } from '../../simulation/edit-faults.ts'
import type { Scenario } from '../../simulation/scenario.ts'
import type { Ask } from './ask.ts'

/** A build that is asked about. */
export interface Prediction {
  readonly scenario: Scenario
  readonly dockerfile: string
  readonly ask: Ask
}

/** Something that a learner may choose. */
export interface Option {
  readonly id: string
  readonly text: string
  /** Where it stands in the Dockerfile; null for what has no place there. */
  readonly firstLine: number | null
}

/** An option, whether it is right, and why: a plain text, without Markdown. */
export interface KnownOption extends Option {
  readonly isRight: boolean
  readonly reason: string
}

/** What is right, as the simulation tells. */
export type Truth =
  | { readonly what: 'ships' | 'reruns'; readonly options: readonly KnownOption[] }
  | { readonly what: 'size'; readonly size: SizeRange; readonly parts: readonly SizePart[] }
  | { readonly what: 'starts'; readonly starts: boolean; readonly cause: StartCause | null; readonly reason: string }
  | { readonly what: 'fails'; readonly options: readonly Option[]; readonly right: string; readonly reason: string }

/** What a part of an image takes: its base, or what one step adds. */
export interface SizePart {
  readonly name: string
  readonly size: SizeRange
}

/** The truth, or why there is none to be had. */
export type TruthReading =
  | { readonly ok: true; readonly truth: Truth }
  | { readonly ok: false; readonly faults: readonly Fault[] }
