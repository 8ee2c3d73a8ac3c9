import type { Reason } from '../files/node.ts'
import { ROOT } from '../files/tree-editor.ts'
import type { TreeEditor } from '../files/tree-editor.ts'
import { Destination } from './destination.ts'
import { findNewOwner } from './new-owner.ts'

/** What became of a WORKDIR. */
export type WorkdirOutcome =
  | { readonly kind: 'done'; readonly unsure: readonly Reason[] }
  | { readonly kind: 'failed'; readonly message: string }

/** What WORKDIR works on. */
export interface WorkdirRequest {
  /** Absolute. */
  readonly path: string
  /** What USER has said; empty for root. */
  readonly user: string
  /** The filesystem of the stage, which is changed. */
  readonly editor: TreeEditor
  /** Whether the stage begins with scratch and no step has come before. */
  readonly isFromNothing: boolean
}

/** Makes the folder of WORKDIR with those around it where they are missing; they belong to the user of USER. */
export function makeWorkdir(request: WorkdirRequest): WorkdirOutcome {
  const { path, user, editor, isFromNothing } = request
  if (path === '/') return { kind: 'done', unsure: [] }
  const reading = user === '' ? null : findNewOwner(user, isFromNothing ? null : editor.current)
  if (reading?.kind === 'failed') return reading
  const owner = reading?.kind === 'known' ? reading.owner : ROOT
  const whyOwner = reading?.kind === 'unknown' ? reading.why : null
  const destination = new Destination(editor, { owner, mode: 0o755, whyOwner })
  const ensured = destination.ensureFolder(path)
  if (!ensured.ok) return { kind: 'failed', message: ensured.message }
  return { kind: 'done', unsure: destination.unsure }
}
