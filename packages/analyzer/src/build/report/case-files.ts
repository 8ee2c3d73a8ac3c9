import type { ContextEntry } from '../context/build-context.ts'

/** A file of a context as builds are recorded with: its text, that many bytes, or something else. */
export type CaseFile =
  | string
  | { readonly size: number }
  | { readonly text: string; readonly mode: number }
  | { readonly symlink: string }
  | { readonly directory: number }
  | CaseArchive

/** Files packed into one, by their paths; a path that ends with a slash is a folder. */
export interface CaseArchive {
  readonly archive: Readonly<Record<string, string>>
  readonly gzip: boolean
  /** The modes of all files and folders in it; 0644 and 0755 if they are left out. */
  readonly modes?: { readonly file: number; readonly dir: number }
}

/** A change to a file that is there: its time in seconds, its mode, or that it goes. */
export type FileChange = { readonly touch: number } | { readonly chmod: number } | { readonly remove: true }

/** The files of a context by their paths. */
export type ContextEntries = Readonly<Record<string, ContextEntry>>

/** The files after some of them were written, changed or removed. */
export function changeFiles(
  files: ContextEntries,
  changes: Readonly<Record<string, CaseFile | FileChange>>,
): ContextEntries {
  const result: Record<string, ContextEntry> = { ...files }
  for (const [path, change] of Object.entries(changes)) {
    const before = result[path] ?? {}
    if (typeof change === 'string') result[path] = { ...before, text: change, modified: changedAt(before) }
    else if ('remove' in change) removeFile(result, path)
    else if ('touch' in change) result[path] = { ...before, modified: change.touch }
    else if ('chmod' in change) result[path] = { ...before, mode: change.chmod }
    else result[path] = entryOf(change)
  }
  return result
}

/** Takes a file away; the folder that it was in stays, though it may be empty now. */
function removeFile(files: Record<string, ContextEntry>, path: string): void {
  delete files[path]
  const folder = path.slice(0, path.lastIndexOf('/'))
  if (folder !== '' && folder !== path) files[folder] ??= { folder: true }
}

function changedAt({ modified }: ContextEntry): number {
  return (modified ?? 0) + 1
}

function entryOf(file: Exclude<CaseFile, string>): ContextEntry {
  // What was in them is not recorded; those of one size are taken to be equal.
  if ('size' in file) return { sizeBytes: file.size, sha256: `${file.size} bytes` }
  if ('text' in file) return file
  if ('symlink' in file) return { link: file.symlink }
  if ('directory' in file) return { folder: true, mode: file.directory }
  return { archive: { format: file.gzip ? 'gzip' : 'tar', entries: packedFiles(file) } }
}

function packedFiles({ archive, modes = { file: 0o644, dir: 0o755 } }: CaseArchive): ContextEntries {
  const files = Object.entries(archive).map(([path, text]): readonly [string, ContextEntry] =>
    path.endsWith('/') ? [path.slice(0, -1), { folder: true, mode: modes.dir }] : [path, { text, mode: modes.file }],
  )
  return Object.fromEntries(files)
}
