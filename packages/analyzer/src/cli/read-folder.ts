import { createHash } from 'node:crypto'
import { closeSync, lstatSync, openSync, readdirSync, readFileSync, readlinkSync, readSync, type Stats } from 'node:fs'
import { join } from 'node:path'
import type { ContextEntry, ContextFiles } from '../build/context/build-context.ts'
import { readIgnoreFilter, type IgnoreFilter } from '../build/context/ignore-filter.ts'
import type { FilterResult } from '../build/context/path-filter.ts'
import { findArchiveFormat, readArchive } from './read-archive.ts'

/** How a folder is read; everything may be left out. */
export interface FolderOptions {
  /** The text of its ignore file: what that leaves out is not even looked at. */
  readonly dockerignore?: string
  /** How many entries are read at most. */
  readonly mostEntries?: number
  /** Told of what could not be read, or not as a whole: one sentence each. */
  readonly onNote?: (note: string) => void
}

// Of a longer file only its size and a digest of its bytes are kept, and of a very long one what it is is not looked at.
const LONGEST_TEXT = 256 * 1024
const LONGEST_ARCHIVE = 64 * 1024 * 1024
const MOST_ENTRIES = 200_000

/** The files of a folder as a build gets them. Links are kept as they are; sockets and devices are passed over. */
export function readFolder(folder: string, options: FolderOptions = {}): ContextFiles {
  return new FolderReading(folder, options).read()
}

class FolderReading {
  readonly #folder: string
  readonly #ignore: IgnoreFilter | null
  readonly #note: (note: string) => void
  // A file may have any name, __proto__ too.
  readonly #files = Object.create(null) as Record<string, ContextEntry>
  #count = 0
  readonly #mostEntries: number

  constructor(folder: string, { dockerignore, mostEntries = MOST_ENTRIES, onNote = () => {} }: FolderOptions) {
    this.#folder = folder
    this.#ignore = dockerignore === undefined ? null : readIgnoreFilter(dockerignore)
    this.#note = onNote
    this.#mostEntries = mostEntries
  }

  read(): ContextFiles {
    this.#visit('', null)
    if (this.#count > this.#mostEntries) this.#note('There are too many files; the rest of them is left aside.')
    return this.#files
  }

  #visit(path: string, above: FilterResult | null): void {
    for (const name of this.#try(path, () => readdirSync(join(this.#folder, path))) ?? []) {
      if (this.#count > this.#mostEntries) return
      this.#add(path === '' ? name : `${path}/${name}`, above)
    }
  }

  #add(path: string, above: FilterResult | null): void {
    const result = this.#ignore?.test(path, above) ?? null
    const isLeftOut = result?.isMatched === true
    if (isLeftOut && this.#ignore?.mayTakeBack(path) === false) return
    const stats = this.#try(path, () => lstatSync(join(this.#folder, path)))
    if (stats === null) return
    const before = this.#count
    if (stats.isDirectory()) this.#visit(path, result)
    // A folder is there all the same around what was taken back.
    if (isLeftOut && this.#count === before) return
    const entry = this.#try(path, () => this.#readEntry(path, stats)) ?? sizeOnly(stats)
    if (entry === null || ++this.#count > this.#mostEntries) return
    this.#files[path] = entry
  }

  #readEntry(path: string, stats: Stats): ContextEntry | null {
    const mode = stats.mode & 0o7777
    const place = join(this.#folder, path)
    if (stats.isSymbolicLink()) return { link: readlinkSync(place) }
    if (stats.isDirectory()) return { folder: true, mode }
    if (stats.isFile()) return { ...readFile(place, stats.size), mode, modified: Math.floor(stats.mtimeMs / 1000) }
    this.#note(`${path} is no file, folder or link: a build does without it.`)
    return null
  }

  #try<Value>(path: string, read: () => Value): Value | null {
    try {
      return read()
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === undefined) throw error
      this.#note(`${path === '' ? 'The folder' : path} can't be read (${code}): what is in it is not known.`)
      return null
    }
  }
}

function sizeOnly(stats: Stats): ContextEntry | null {
  return stats.isFile() ? { sizeBytes: stats.size, mode: stats.mode & 0o7777 } : null
}

function readFile(path: string, sizeBytes: number): ContextEntry {
  if (sizeBytes > LONGEST_ARCHIVE) return { sizeBytes, ...digestOf(path) }
  const bytes = readFileSync(path)
  const text = sizeBytes <= LONGEST_TEXT ? decode(bytes) : null
  if (text !== null) return { text }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const archive = readArchive(bytes)
  return archive === null ? { sizeBytes, sha256 } : { sizeBytes, sha256, archive }
}

const CHUNK = 4 * 1024 * 1024

/** The digest of a file that is too long to be held in memory, and that it is an archive if it begins like one. */
function digestOf(path: string): Pick<ContextEntry, 'sha256' | 'archive'> {
  const hash = createHash('sha256')
  const chunk = Buffer.alloc(CHUNK)
  const file = openSync(path, 'r')
  let format: ReturnType<typeof findArchiveFormat> | undefined
  try {
    for (let count = readSync(file, chunk); count > 0; count = readSync(file, chunk)) {
      const read = chunk.subarray(0, count)
      if (format === undefined) format = findArchiveFormat(read)
      hash.update(read)
    }
  } finally {
    closeSync(file)
  }
  return { sha256: hash.digest('hex'), ...(format != null && { archive: { format } }) }
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
