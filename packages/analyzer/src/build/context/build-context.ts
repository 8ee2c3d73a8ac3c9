import { ANY_SIZE, exactly } from '../../facts/size-range.ts'
import type { SizeRange } from '../../facts/size-range.ts'
import { cleanPath } from '../../text/clean-path.ts'
import { madeOf, product, sizeOf, textContent } from '../files/content.ts'
import { emptyFolder } from '../files/node.ts'
import type { ArchiveFormat, Content, FolderNode, Nature, Node, Time } from '../files/node.ts'

/** The files of a folder that is built, by their paths in it: `src/app.js`. A text stands for a file that holds it. */
export type ContextFiles = Readonly<Record<string, string | ContextEntry>>

/** A file, folder or link of a build context; what is left out is as usual. */
export interface ContextEntry {
  readonly text?: string
  /** For a file whose text is not given. */
  readonly sizeBytes?: number
  /** Tells two files apart for sure whose texts are not given. */
  readonly sha256?: string
  /** The twelve bits of the permissions. */
  readonly mode?: number
  /** When it was modified, in seconds since 1970. */
  readonly modified?: number
  /** Where a symbolic link leads. */
  readonly link?: string
  /** Whether it is a folder, which need not be said of one that holds something. */
  readonly folder?: true
  readonly archive?: ContextArchive
  /** What the file is for whoever runs or reads it. */
  readonly nature?: Nature
}

/** A file that has others packed in it. */
export interface ContextArchive {
  readonly format: ArchiveFormat
  /** Left out if they are not known. */
  readonly entries?: Readonly<Record<string, string | ArchiveEntry>>
}

/** An entry of an archive keeps its owner, as those of a build context do not. */
export interface ArchiveEntry extends ContextEntry {
  readonly uid?: number
  readonly gid?: number
}

/** A context as a filesystem, and what of it makes no sense and is left out. */
export interface ContextReading {
  readonly root: FolderNode
  readonly problems: readonly ContextProblem[]
}

export interface ContextProblem {
  readonly path: string
  readonly message: string
}

/** Makes a filesystem of the files of a context; everything in it belongs to root, as BuildKit sends it. */
export function readContext(files: ContextFiles): ContextReading {
  const problems: ContextProblem[] = []
  return { root: readFiles(files, '', problems), problems }
}

type Entries = Readonly<Record<string, string | ArchiveEntry>>

function readFiles(files: Entries, within: string, problems: ContextProblem[]): FolderNode {
  const root = new Draft()
  for (const [path, entry] of Object.entries(files)) {
    const plain = path.endsWith('/') ? path.slice(0, -1) : path
    const fault = findPathFault(plain) ?? root.add(plain.split('/'), readEntry(path, entry, within, problems))
    if (fault !== null) problems.push({ path: `${within}${path}`, message: fault })
  }
  return root.finish()
}

function findPathFault(path: string): string | null {
  if (path.startsWith('/')) return 'A path must not begin with a slash: it is seen from the folder that is built.'
  const clean = cleanPath(path)
  if (clean === '.') return 'A path must name something in the folder.'
  if (clean === '..' || clean.startsWith('../')) return 'A path must not lead out of the folder that is built.'
  return clean === path ? null : `A path must be written without detours: ${clean}.`
}

function readEntry(path: string, entry: string | ArchiveEntry, within: string, problems: ContextProblem[]): Node {
  if (typeof entry === 'string') return readEntry(path, { text: entry }, within, problems)
  const marks = { uid: entry.uid ?? 0, gid: entry.gid ?? 0, time: 0 }
  if (entry.link !== undefined) return { kind: 'link', target: entry.link, mode: 0o777, ...marks }
  if (entry.folder === true || path.endsWith('/')) {
    return { kind: 'folder', mode: entry.mode ?? 0o755, ...marks, children: new Map(), doubt: null }
  }
  const content = readContent(`${within}${path}`, entry, problems)
  return { kind: 'file', mode: entry.mode ?? 0o644, ...marks, content, written: momentOf(entry.modified), inode: null }
}

function readContent(path: string, entry: ArchiveEntry, problems: ContextProblem[]): Content {
  const { text, sizeBytes, sha256 } = entry
  const nature = entry.archive === undefined ? (entry.nature ?? null) : readArchive(path, entry.archive, problems)
  if (text !== undefined && nature === null) return textContent(text)
  const size = sizeBytes === undefined ? sizeOfText(text) : exactly(sizeBytes)
  const origin = `${path} of ${sizeBytes ?? text?.length ?? 'unknown'} bytes`
  const identity = sha256 === undefined ? madeOf(`file ${origin}`) : { key: `sha256 ${sha256}`, isExact: true }
  return product(identity, size, nature)
}

function sizeOfText(text: string | undefined): SizeRange {
  return text === undefined ? ANY_SIZE : sizeOf(textContent(text))
}

function readArchive(path: string, { format, entries }: ContextArchive, problems: ContextProblem[]): Nature {
  return { kind: 'archive', format, entries: entries === undefined ? null : readFiles(entries, `${path}!/`, problems) }
}

/** Moments before the first step of a build, so that none of them is one of its own. */
function momentOf(modified: number | undefined): Time {
  return (modified ?? 0) * 2 ** -53
}

/** A folder that is being filled. */
class Draft {
  readonly #children = new Map<string, Draft | Node>()
  #marks: FolderNode = emptyFolder()

  /** Adds an entry with the folders around it; what is wrong with that, or null. */
  add(names: readonly string[], node: Node): string | null {
    const isFolder = node.kind === 'folder'
    const folder = this.#folderAt(isFolder ? names : names.slice(0, -1))
    const name = names.at(-1) ?? ''
    if (folder === null || (!isFolder && folder.#children.has(name))) {
      return `${names.join('/')} can't be both a folder and something else.`
    }
    if (isFolder) folder.#marks = node
    else folder.#children.set(name, node)
    return null
  }

  #folderAt([name, ...rest]: readonly string[]): Draft | null {
    if (name === undefined) return this
    const child = this.#children.get(name) ?? new Draft()
    if (!(child instanceof Draft)) return null
    this.#children.set(name, child)
    return child.#folderAt(rest)
  }

  finish(): FolderNode {
    const children = [...this.#children].map(
      ([name, child]) => [name, child instanceof Draft ? child.finish() : child] as const,
    )
    return { ...this.#marks, children: new Map(children) }
  }
}
