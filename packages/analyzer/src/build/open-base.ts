import type { BuiltStep } from './build-types.ts'
import type { FolderNode } from './files/node.ts'

/** Files to begin with or to take from. */
export interface OpenBase {
  readonly files: FolderNode
  /** The step whose result they are, or the image or context. */
  readonly origin: BuiltStep | string
  /** Whether the steps that make them go well, as far as can be told. */
  readonly isReached: boolean
}
