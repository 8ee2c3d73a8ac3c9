import type { ImageTable } from '../images/image-facts.ts'
import type { CheckOptions } from '../rules/check.ts'
import type { PlannedStage } from '../stages/plan-types.ts'

/** What an editor knows besides the text; without any, everything works with the text alone. */
export interface EditorOptions extends CheckOptions {
  /**
   * Images that are offered and told about although nothing is planned with them: what is known about images in
   * general, where `images` holds those of the exercise.
   */
  readonly knownImages?: ImageTable
  /** The paths that begin with a prefix, where files are copied or mounted from. */
  readonly paths?: (place: PathPlace, prefix: string) => readonly PathOffer[]
}

/** Where a path is looked for. */
export type PathPlace =
  | { readonly kind: 'context' }
  | { readonly kind: 'stage'; readonly stage: PlannedStage }
  | { readonly kind: 'image'; readonly name: string }

export interface PathOffer {
  readonly path: string
  /** What it is, in a word or two: `folder`, `12 kB`. */
  readonly detail?: string
}
