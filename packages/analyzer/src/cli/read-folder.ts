import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, readlinkSync, lstatSync, type Stats } from 'node:fs'
import { join } from 'node:path'
import type { ContextEntry, ContextFiles } from '../build/context/build-context.ts'
import { readArchive } from './read-archive.ts'

// Of a longer file only its size and a digest of its bytes are kept.
const LONGEST_TEXT = 256 * 1024

/** The files of a folder as a build gets them; paths that `leavesOut` names are passed over with all in them. */
export function readFolder(folder: string, leavesOut: (path: string) => boolean = () => false): ContextFiles {
  const files: Record<string, ContextEntry> = {}
  const visit = (path: string): void => {
    for (const name of readdirSync(join(folder, path))) {
      const child = path === '' ? name : `${path}/${name}`
      if (leavesOut(child)) continue
      const stats = lstatSync(join(folder, child))
      if (stats.isDirectory()) visit(child)
      const entry = readEntry(join(folder, child), stats)
      if (entry !== null) files[child] = entry
    }
  }
  visit('')
  return files
}

function readEntry(path: string, stats: Stats): ContextEntry | null {
  const mode = stats.mode & 0o7777
  if (stats.isSymbolicLink()) return { link: readlinkSync(path) }
  if (stats.isDirectory()) return { folder: true, mode }
  if (!stats.isFile()) return null
  return { ...readFile(path, stats.size), mode, modified: Math.floor(stats.mtimeMs / 1000) }
}

function readFile(path: string, sizeBytes: number): ContextEntry {
  const bytes = readFileSync(path)
  const text = sizeBytes <= LONGEST_TEXT ? decode(bytes) : null
  if (text !== null) return { text }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const archive = readArchive(bytes)
  return archive === null ? { sizeBytes, sha256 } : { sizeBytes, sha256, archive }
}

/** The text that bytes are in UTF-8; null if they are none. */
function decode(bytes: Buffer): string | null {
  if (isTarHeader(bytes)) return null
  const text = bytes.toString('utf8')
  return Buffer.from(text, 'utf8').equals(bytes) ? text : null
}

function isTarHeader(bytes: Buffer): boolean {
  return bytes.length >= 512 && bytes.subarray(257, 262).toString('latin1') === 'ustar'
}
