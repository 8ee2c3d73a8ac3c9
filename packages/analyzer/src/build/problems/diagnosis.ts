import type { SizeRange } from '../../facts/size-range.ts'
import type { LineRange, PlannedStep } from '../../stages/plan-types.ts'
import type { Span } from '../../text/span.ts'

/** What a simulated build shows to be wrong with an image or with the way to it. */
export interface Diagnosis {
  /** The id of the problem: `wrong-libc`. */
  readonly problem: string
  readonly weight: Weight
  /** `sure` if it holds whatever is not known of the build; `perhaps` if that may decide otherwise. */
  readonly certainty: 'sure' | 'perhaps'
  /** What is wrong here, with the paths, stages and sizes it is about. */
  readonly message: string
  /** The instruction that is to be changed; null where there is none, as for a missing CMD. */
  readonly place: ProblemPlace | null
  /** Other instructions that have a part in it. */
  readonly related: readonly RelatedPlace[]
  /** What the image would be smaller by; null where size is not what it is about. */
  readonly bytes: SizeRange | null
  /** What to do about it here. */
  readonly mend: string
  /** The facts that it rests on, by their ids: `image/alpine:3.20`, `apt/curl`. None where the files say it all. */
  readonly facts: readonly string[]
}

/**
 * How much a problem weighs, from the heaviest: the image does not do its work; it tells what nobody should know;
 * it carries what it has no use for; its build does things again for nothing; it could be better.
 */
export type Weight = 'broken' | 'exposed' | 'wasteful' | 'slow' | 'hint'

/** All weights, the heaviest first. */
export const WEIGHTS: readonly Weight[] = ['broken', 'exposed', 'wasteful', 'slow', 'hint']

/** The instruction that something is about. */
export interface ProblemPlace extends Span, LineRange {
  /** Null for FROM. */
  readonly step: PlannedStep | null
}

/** An instruction that has a part in a problem, and which. */
export interface RelatedPlace extends ProblemPlace {
  readonly message: string
}
