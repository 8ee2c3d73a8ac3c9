import type { CheckOptions } from '../rules/check.ts'
import type { PlannedStage } from '../stages/plan-types.ts'

/** What an editor knows besides the text; without any, everything works with the text alone. */
export interface EditorOptions extends CheckOptions {
  /** What is known of images besides their config, by a name as FROM may write it. */
  readonly imageDetails?: Readonly<Record<string, ImageDetails>>
  /** The paths that begin with a prefix, where files are copied or mounted from. */
  readonly paths?: (place: PathPlace, prefix: string) => readonly PathOffer[]
}

/** What is in an image, as far as somebody says. */
export interface ImageDetails {
  readonly libc?: 'glibc' | 'musl' | 'none'
  /** `apt`, `apk`; `none` where nothing can be installed. */
  readonly packageManager?: string
  /** The users that USER may name. */
  readonly users?: readonly string[]
  /** Uncompressed, as it lies on disk. */
  readonly sizeBytes?: number
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
