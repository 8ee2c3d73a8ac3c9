import type { FolderNode, Reason } from '../files/node.ts'
import type { Owner } from '../files/tree-editor.ts'
import type { Destination } from './destination.ts'
import type { NewMode } from './new-mode.ts'

/** What all sources of one step have in common. */
export interface CopyJob {
  readonly root: FolderNode
  readonly destination: Destination
  /** Absolute and clean. */
  readonly path: string
  /** Whether the destination is written as a folder, with a slash at its end. */
  readonly isFolder: boolean
  /** Null where each file keeps its own. */
  readonly owner: Owner | null
  readonly mode: NewMode | null
  /** Why it can't be told who the copies belong to. */
  readonly whyOwner: Reason | null
  /** The checksum that ADD was given for what it fetches; empty if none. */
  readonly checksum: string
  /** What can't be told, as it turns up. */
  readonly unsure: Reason[]
}

/**
 * Makes the folders around the destination, and the destination itself if it is written as a folder. BuildKit's
 * message if that can't be done.
 */
export function prepare({ destination, path, isFolder }: CopyJob): string | null {
  const ensured = destination.ensureFolder(isFolder ? path : path.slice(0, path.lastIndexOf('/')) || '/')
  return ensured.ok ? null : ensured.message
}
