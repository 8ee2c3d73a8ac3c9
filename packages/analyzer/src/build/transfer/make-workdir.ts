import type { Reason } from '../files/node.ts'
import { ROOT } from '../files/tree-editor.ts'
import type { TreeEditor } from '../files/tree-editor.ts'
import { Destination } from './destination.ts'
import { findNewOwner } from './new-owner.ts'

/** What became of a WORKDIR. */
export type WorkdirOutcome =
  | { readonly kind: 'done'; readonly unsure: readonly Reason[] }
  | { readonly kind: 'failed'; readonly message: string }

/**
 * Makes the folder of WORKDIR with those around it where they are missing; they belong to the user that USER
 * names. The path is absolute.
 */
export function makeWorkdir(editor: TreeEditor, path: string, user: string, isFromNothing: boolean): WorkdirOutcome {
  if (path === '/') return { kind: 'done', unsure: [] }
  const reading = user === '' ? null : findNewOwner(user, isFromNothing ? null : editor.root)
  if (reading?.kind === 'failed') return reading
  const owner = reading?.kind === 'known' ? reading.owner : ROOT
  const destination = new Destination(editor, { owner, mode: 0o755 })
  const isThere = editor.find(path).kind === 'found'
  const ensured = destination.ensureFolder(path)
  if (!ensured.ok) return { kind: 'failed', message: ensured.message }
  const why = reading?.kind === 'unknown' && !isThere ? [reading.why] : []
  return { kind: 'done', unsure: [...destination.unsure, ...why] }
}
