import { gunzipSync } from 'node:zlib'
import type { ArchiveEntry, ContextArchive } from '../build/context/build-context.ts'

const BLOCK = 512

const LARGEST = 64 * 1024 * 1024

const BEGINNINGS: readonly (readonly [format: ContextArchive['format'], bytes: readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['bzip2', [0x42, 0x5a, 0x68]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
]

/** What bytes hold if they are an archive: its entries where it is a tar, packed by gzip or not. Null for others. */
export function readArchive(bytes: Buffer): ContextArchive | null {
  const format = findArchiveFormat(bytes)
  if (format === null) return null
  if (format === 'tar') return { format, entries: readEntries(bytes) }
  const inner = format === 'gzip' ? unzip(bytes) : null
  return inner !== null && isTar(inner) ? { format, entries: readEntries(inner) } : { format }
}

/** What kind of archive a file is that begins with these bytes; null for others. */
export function findArchiveFormat(bytes: Buffer): ContextArchive['format'] | null {
  if (isTar(bytes)) return 'tar'
  return BEGINNINGS.find(([, beginning]) => beginning.every((byte, at) => bytes[at] === byte))?.[0] ?? null
}

function unzip(bytes: Buffer): Buffer | null {
  try {
    return gunzipSync(bytes, { maxOutputLength: LARGEST })
  } catch {
    return null
  }
}

function isTar(bytes: Buffer): boolean {
  return bytes.length >= BLOCK && bytes.subarray(257, 262).toString('latin1') === 'ustar'
}

function readEntries(bytes: Buffer): Readonly<Record<string, ArchiveEntry>> {
  // A name may be any, __proto__ too.
  const entries = Object.create(null) as Record<string, ArchiveEntry>
  let longName: string | null = null
  for (let at = 0; at + BLOCK <= bytes.length && bytes[at] !== 0;) {
    const header = bytes.subarray(at, at + BLOCK)
    const size = number(header, 124, 136)
    if (!Number.isSafeInteger(size) || size < 0) break
    const body = bytes.subarray(at + BLOCK, at + BLOCK + size)
    const type = field(header, 156, 157)
    if (type === 'L') longName = field(body, 0, size)
    else {
      const name = (longName ?? nameOf(header)).replace(/^(?:\.?\/)+|\/+$/g, '')
      if (name !== '' && name !== '.') entries[name] = readEntry(header, type, body)
      longName = null
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK
  }
  return entries
}

function readEntry(header: Buffer, type: string, body: Buffer): ArchiveEntry {
  const marks = { mode: number(header, 100, 108), uid: number(header, 108, 116), gid: number(header, 116, 124) }
  const modified = number(header, 136, 148)
  if (type === '2') return { ...marks, link: field(header, 157, 257) }
  if (type === '5') return { ...marks, folder: true }
  const text = body.toString('utf8')
  const isText = Buffer.from(text, 'utf8').equals(body)
  return isText ? { ...marks, modified, text } : { ...marks, modified, sizeBytes: body.length }
}

function nameOf(header: Buffer): string {
  const prefix = field(header, 345, 500)
  return `${prefix === '' ? '' : `${prefix}/`}${field(header, 0, 100)}`
}

function field(bytes: Buffer, start: number, end: number): string {
  const text = bytes.subarray(start, end).toString('utf8')
  const zero = text.indexOf('\0')
  return zero === -1 ? text : text.slice(0, zero)
}

function number(bytes: Buffer, start: number, end: number): number {
  return Number.parseInt(field(bytes, start, end).trim() || '0', 8)
}
