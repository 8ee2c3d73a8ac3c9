import type { ContextEntry, ContextFiles } from '../../build/context/build-context.ts'
import { UsageError } from '../usage-error.ts'

/** A change that is only pretended. */
export type Edit =
  | { readonly kind: 'change'; readonly path: string }
  | { readonly kind: 'delete'; readonly path: string }
  | { readonly kind: 'argument'; readonly name: string; readonly value: string }

/** Reads `src/app.js` and `src/app.js=delete`. */
export function readEdit(text: string): Edit {
  const [, path = '', change] = /^(.*?)(?:=([a-z]+))?$/s.exec(text) ?? []
  const clean = path.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '')
  if (clean === '') throw new UsageError(`--edit ${text} names no path. Say --edit src/app.js.`)
  if (change === undefined) return { kind: 'change', path: clean }
  if (change === 'delete') return { kind: 'delete', path: clean }
  throw new UsageError(`--edit ${text} can't be done. Say --edit ${clean}, or --edit ${clean}=delete.`)
}

/** Reads `VERSION=2`. */
export function readArgumentEdit(text: string): Edit {
  const equals = text.indexOf('=')
  if (equals < 1) throw new UsageError(`--edit-arg ${text} has no value. Say --edit-arg NAME=VALUE.`)
  return { kind: 'argument', name: text.slice(0, equals), value: text.slice(equals + 1) }
}

/** What is pretended, in words. */
export function editWords(edit: Edit, files: ContextFiles): string {
  switch (edit.kind) {
    case 'change':
      return `${edit.path} ${isThere(edit.path, files) ? 'changes' : 'is new'}`
    case 'delete':
      return `${edit.path} is gone`
    case 'argument':
      return `${edit.name} is ${edit.value}`
  }
}

/** The files of the context once the edits are made. */
export function editFiles(files: ContextFiles, edits: readonly Edit[]): ContextFiles {
  const edited: Record<string, string | ContextEntry> = { ...files }
  for (const edit of edits) {
    if (edit.kind === 'argument') continue
    const within = Object.keys(edited).filter((path) => path === edit.path || path.startsWith(`${edit.path}/`))
    if (edit.kind === 'delete' && within.length === 0) {
      throw new UsageError(`--edit ${edit.path}=delete: the build context has no such file. Name one that it has.`)
    }
    if (within.length === 0) edited[edit.path] = { text: 'a new file\n' }
    for (const path of within) {
      if (edit.kind === 'delete') delete edited[path]
      else edited[path] = changed(edited[path] ?? '')
    }
  }
  return edited
}

function isThere(path: string, files: ContextFiles): boolean {
  return Object.keys(files).some((known) => known === path || known.startsWith(`${path}/`))
}

/** The file with other content of about the same size; a folder or link as it is. */
function changed(entry: string | ContextEntry): string | ContextEntry {
  if (typeof entry === 'string') return `${entry}\n`
  if (entry.folder === true || entry.link !== undefined) return entry
  if (entry.text !== undefined) return { ...entry, text: `${entry.text}\n` }
  return { ...entry, sha256: `edited ${entry.sha256 ?? ''}` }
}
