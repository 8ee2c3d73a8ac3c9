import { textOf } from '../files/content.ts'
import type { FolderNode } from '../files/node.ts'
import type { KnownNode } from '../files/place.ts'

/** What ADD makes of a file: something to unpack, whose entries may be known, or a file to copy. */
export type ArchiveReading =
  | { readonly kind: 'entries'; readonly entries: FolderNode }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown'; readonly isArchive: boolean; readonly why: string }

/** Tells whether ADD would unpack a file. BuildKit goes by its content; a zip file is none of those it unpacks. */
export function readArchive(name: string, node: KnownNode): ArchiveReading {
  if (node.kind !== 'file') return { kind: 'none' }
  const text = textOf(node.content)
  if (text !== null) return isTar(text) ? unknownEntries(name) : { kind: 'none' }
  const nature = node.content.kind === 'product' ? node.content.nature : null
  if (nature?.kind === 'archive') {
    if (nature.format === 'zip') return { kind: 'none' }
    return nature.entries === null ? unknownEntries(name) : { kind: 'entries', entries: nature.entries }
  }
  if (nature !== null || !SUGGESTS_ARCHIVE.test(name)) return { kind: 'none' }
  return { kind: 'unknown', isArchive: false, why: `Whether ${name} is an archive that ADD unpacks is not known.` }
}

// Where only the size of a file is known, its name has to do.
const SUGGESTS_ARCHIVE = /\.(?:tar|tgz|tbz2?|txz|tzst|gz|bz2|xz|zst)$/i

function unknownEntries(name: string): ArchiveReading {
  return { kind: 'unknown', isArchive: true, why: `What is packed in ${name} is not known.` }
}

/** An archive that is not compressed says so behind the fields of its first entry. */
function isTar(text: string): boolean {
  return text.length >= 512 && text.startsWith('ustar', 257)
}
