import type { SizeRange } from '../../facts/size-range.ts'

/**
 * What stands at a path. A node is never changed once the step that made it is done, so stages share what they
 * have in common, and what a step did is where its tree and the one before hold different nodes.
 */
export type Node = FileNode | FolderNode | LinkNode | SpecialNode | UnknownNode

/** What every entry of a filesystem has. */
export interface Marks {
  /** The twelve bits of the permissions: 0o4755. */
  readonly mode: number
  readonly uid: number
  readonly gid: number
  /** When it came to be as it is, on the clock of the build. */
  readonly time: Time
}

/**
 * A moment of a build: the number of the step, and within it the number of the change. Everything that a base
 * image or the build context brings is of time 0.
 */
export type Time = number

/** A regular file. */
export interface FileNode extends Marks {
  readonly kind: 'file'
  readonly content: Content
  /** When its bytes were written; copies keep it, as they keep the time that a file was modified. */
  readonly written: Time
  /** What the names of one file have in common; null for a file of one name. */
  readonly inode: number | null
}

/** A folder and what is known to be in it. Its time is that of its making. */
export interface FolderNode extends Marks {
  readonly kind: 'folder'
  readonly children: ReadonlyMap<string, Node>
  /** Why not all that is known of it and of the older folders in it is sure; null if it is. */
  readonly doubt: Doubt | null
}

/** A symbolic link. */
export interface LinkNode extends Marks {
  readonly kind: 'link'
  readonly target: string
}

/** A device, a pipe or a socket. */
export interface SpecialNode extends Marks {
  readonly kind: 'special'
}

/** A place of which it can't be told what is there. */
export interface UnknownNode {
  readonly kind: 'unknown'
  readonly time: Time
  readonly why: Reason
  /** Whether something is there for sure; `gone` if it is known that nothing is, where a folder is doubtful. */
  readonly presence: 'there' | 'maybe' | 'gone'
  /** How big it is together with what is in it. */
  readonly size: SizeRange
}

/** Why something can't be told, in a sentence that a learner can read, and since when. */
export interface Reason {
  readonly text: string
  readonly time: Time
}

/**
 * What makes a folder doubtful.
 *
 * `more`: there may be entries that nobody listed; those that are listed are as they are.
 * `other`: those that are listed may be gone or changed as well, if they are older than the doubt.
 */
export interface Doubt extends Reason {
  readonly reach: 'more' | 'other'
  /** What is known of entries that nobody listed; left out if nothing is. */
  readonly rest?: Rest
}

/** Entries that are not listed one by one, taken together. */
export interface Rest {
  readonly size: SizeRange
  /** Stands for their names and contents. */
  readonly identity: Identity
  /** Whether these are all that the folder, and folders in it that are no younger, may have beyond what is listed. */
  readonly isAll: boolean
}

/** The bytes of a file, as far as they are known. */
export type Content = TextContent | ProductContent

/** Bytes that are known, as the text they are in UTF-8. */
export interface TextContent {
  readonly kind: 'text'
  readonly text: string
}

/** Bytes that are known by where they come from. */
export interface ProductContent {
  readonly kind: 'product'
  readonly size: SizeRange
  readonly identity: Identity
  /** What the file is for whoever runs or reads it; null if that is not known. */
  readonly nature: Nature | null
}

/** Tells whether two contents are the same bytes without having them. */
export interface Identity {
  /** Equal keys mean equal bytes; null if not even a second run of the same step gives the same. */
  readonly key: string | null
  /** Whether different keys mean different bytes for sure. */
  readonly isExact: boolean
  readonly mark?: Mark
}

/** What can be read off bytes: if two contents have marks of one kind that are not the same, nor are their bytes. */
export interface Mark {
  readonly kind: string
  readonly value: string
}

/** What a file is. */
export type Nature =
  /** A program for the kernel: linked against a C library and others, or complete in itself. */
  | {
      readonly kind: 'program'
      readonly libc: Libc | 'none'
      /** Shared libraries that it needs besides the C library, by the names it asks for. */
      readonly libraries: readonly string[]
      /** What it runs on, `windows/amd64`; left out where it is what the stage is built for. */
      readonly platform?: string
    }
  /** A program or library of a base image, of which is known what the image is linked against. */
  | { readonly kind: 'native'; readonly libc: Libc | null; readonly image: string }
  /**
   * Something packed: its entries are those of the folder, if they are known. `top` is what the folder itself has, if
   * it was packed as well; `inside` is what was compressed.
   */
  | {
      readonly kind: 'archive'
      readonly format: ArchiveFormat
      readonly entries: FolderNode | null
      readonly top?: Omit<Marks, 'time'>
      readonly inside?: Content
    }
  /** Java's archive; whether it says which class to start. */
  | { readonly kind: 'jar'; readonly hasMain: boolean | null }
  /** /etc/passwd or /etc/group: lines that are surely in it, and whether these are all. */
  | { readonly kind: 'accounts'; readonly lines: string; readonly isAll: boolean }
  /** Text of a known number of lines; which they are, if that is known, but not in which order. */
  | { readonly kind: 'lines'; readonly count: number; readonly lines: readonly string[] | null }

export type Libc = 'glibc' | 'musl'

export type ArchiveFormat = 'tar' | 'gzip' | 'bzip2' | 'xz' | 'zstd' | 'zip'

/** A folder with the permissions, owner and time of another; all have one shape, and to spread them costs much more. */
export function folderLike(marks: Marks, children: FolderNode['children'], doubt: Doubt | null): FolderNode {
  const { mode, uid, gid, time } = marks
  return { kind: 'folder', mode, uid, gid, time, children, doubt }
}

/** A folder that has nothing in it. */
export function emptyFolder(time: Time = 0, mode = 0o755, uid = 0, gid = 0): FolderNode {
  return { kind: 'folder', mode, uid, gid, time, children: new Map(), doubt: null }
}
