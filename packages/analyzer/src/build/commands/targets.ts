import { joinPath } from '../machine/file-access.ts'
import type { Machine } from '../machine/machine.ts'
import { baseName } from './base-name.ts'

/** What goes where, for commands that take sources and a target which may be a folder. */
export interface Move {
  readonly source: string
  readonly target: string
}

/**
 * Pairs each source with where it goes: into the target if that is a folder or if it must be one, else to the very
 * name. Null where several sources would go to one name, or where it can't be told whether the target is a folder.
 */
export function pairTargets(
  operands: readonly string[],
  folder: string,
  machine: Machine,
  how: { readonly into?: string | undefined; readonly isExact?: boolean } = {},
): readonly Move[] | null {
  const sources = how.into === undefined ? operands.slice(0, -1) : operands
  const target = how.into ?? operands.at(-1)
  if (target === undefined || sources.length === 0) return null
  if (how.isExact === true) return sources.length === 1 ? [{ source: sources[0] ?? '', target }] : null
  const place = machine.files.find(joinPath(target, folder))
  if (place.kind === 'unknown' && place.node?.kind !== 'folder') return null
  const isFolder = how.into !== undefined || (place.kind !== 'missing' && place.node?.kind === 'folder')
  if (!isFolder && (sources.length > 1 || (target.endsWith('/') && place.kind === 'found'))) return null
  const inside = (source: string): string => `${target.replace(/\/+$/, '')}/${baseName(source)}`
  return sources.map((source) => ({ source, target: isFolder ? inside(source) : target.replace(/(?<=.)\/+$/, '') }))
}
