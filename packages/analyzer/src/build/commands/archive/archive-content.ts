import { shortKey } from '../../../text/short-key.ts'
import { keyOf, product, sizeOf, textOf } from '../../files/content.ts'
import type { ArchiveFormat, Content, FolderNode, Nature } from '../../files/node.ts'
import { compressedSize } from './members.ts'

type Top = Extract<Nature, { readonly kind: 'archive' }>['top']

/** What is in an archive, as far as it is known. */
export type ArchiveReading =
  | { readonly kind: 'entries'; readonly format: ArchiveFormat; readonly entries: FolderNode; readonly top: Top }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' }

/** Reads a content as an archive. */
export function readArchiveContent(content: Content): ArchiveReading {
  const text = textOf(content)
  // Only what is long enough may be one, and is not known as such.
  if (text !== null)
    return text.length >= 1024 && text.startsWith('ustar', 257) ? { kind: 'unknown' } : { kind: 'none' }
  const nature = content.kind === 'product' ? content.nature : null
  if (nature?.kind !== 'archive') return { kind: 'unknown' }
  if (nature.entries !== null)
    return { kind: 'entries', format: nature.format, entries: nature.entries, top: nature.top }
  return nature.inside === undefined ? { kind: 'unknown' } : readArchiveContent(nature.inside)
}

/** A content that is compressed. Tools note the time, so another run gives other bytes. */
export function compressed(content: Content, format: ArchiveFormat, command: string): Content {
  const key = keyOf(content)
  const identity = { key: key === null ? null : shortKey(JSON.stringify([command, format, key])), isExact: false }
  const nature = content.kind === 'product' ? content.nature : null
  const packed = nature?.kind === 'archive' && nature.format === 'tar' ? nature : null
  const top = packed?.top === undefined ? {} : { top: packed.top }
  return product(identity, compressedSize(sizeOf(content)), {
    kind: 'archive',
    format,
    entries: packed?.entries ?? null,
    ...top,
    inside: content,
  })
}

/** What was compressed; null if it is not known, `none` if it surely is nothing of the kind. */
export function decompressed(content: Content): Content | 'none' | null {
  if (content.kind === 'text') return 'none'
  const { nature } = content
  if (nature?.kind !== 'archive') return null
  return nature.format === 'tar' || nature.format === 'zip' ? 'none' : (nature.inside ?? null)
}
