import { compareText } from '../../text/compare-text.ts'
import { shortKey } from '../../text/short-key.ts'
import { readPathFilter } from '../context/path-filter.ts'
import type { FilterResult, PathFilter } from '../context/path-filter.ts'
import { isExact, keyOf, markOf } from '../files/content.ts'
import type { Doubt, FolderNode, Mark, Node } from '../files/node.ts'
import { doubtAt, doubtWithin, findPlace } from '../files/place.ts'
import type { KnownNode } from '../files/place.ts'
import { compareNames } from './compare-names.ts'
import { findMatches } from './matches.ts'
import type { PathSource } from './sources.ts'

/**
 * What stands for the files that a step asks for, where BuildKit compares it with an earlier build: permissions,
 * owners, sizes, contents and names, but no times.
 */
export interface SelectionKey {
  /** Equal keys mean that nothing has changed; null if that can't be told, or if something is never the same. */
  readonly key: string | null
  /** Whether other keys mean for sure that something has changed, and no key that something always does. */
  readonly isExact: boolean
  /** Shows that two selections differ, also where their keys do not show it; null if nothing does. */
  readonly mark: Mark | null
}

/** A part of a filesystem that a step asks for. */
export type Selector = Pick<PathSource, 'path' | 'wildcard' | 'include' | 'exclude'>

/** Makes the key for all that a step asks for. */
export function selectionKey(root: FolderNode, selectors: readonly Selector[]): SelectionKey {
  const keys = selectors.map((selector) => new Selection(root, selector).key())
  if (keys.some(({ key, isExact: isSure }) => key === null && isSure)) return NEVER_SAME
  if (keys.some(({ key }) => key === null)) return UNSURE
  // The same path twice counts once, and the order does not matter.
  const parts = new Set(keys.map(({ key }) => key ?? ''))
  const mark = joinMarks(keys.map((one, at) => [String(at), one.mark]))
  const isSure = keys.every((one) => one.isExact)
  return { key: shortKey(JSON.stringify([...parts].toSorted(compareText))), isExact: isSure, mark }
}

class Selection {
  readonly #root: FolderNode
  readonly #selector: Selector
  readonly #parts: string[] = []
  readonly #marks: (readonly [name: string, mark: Mark | null])[] = []
  readonly #filters: { readonly include: PathFilter | null; readonly exclude: PathFilter | null }
  #isKnown = true
  #isExact = true
  #isNeverSame = false

  constructor(root: FolderNode, selector: Selector) {
    this.#root = root
    this.#selector = selector
    this.#filters = { include: readPathFilter(selector.include), exclude: readPathFilter(selector.exclude) }
  }

  key(): SelectionKey {
    const { path, wildcard, include, exclude } = this.#selector
    const isFiltered = include.length > 0 || exclude.length > 0
    if (wildcard === null && !isFiltered) this.#add('', this.#keyAt(path, true))
    else for (const match of this.#matches()) this.#addAll(match)
    if (this.#isNeverSame) return NEVER_SAME
    if (!this.#isKnown) return UNSURE
    const mark = this.#isExact ? null : joinMarks(this.#marks)
    return { key: this.#joined(), isExact: this.#isExact, mark }
  }

  /** One file alone that has the name it is asked for by stands for itself; otherwise names count. */
  #joined(): string {
    const name = baseName(this.#selector.path)
    const [only, ...more] = this.#parts
    if (only !== undefined && more.length === 0 && only.startsWith(`${name}\0`)) return only.slice(name.length + 1)
    return shortKey(this.#parts.join('\0'))
  }

  #matches(): readonly string[] {
    const { path, wildcard } = this.#selector
    if (wildcard === null) return [path]
    const matches = findMatches(this.#root, wildcard)
    if (matches.kind === 'failed') return []
    if (matches.why !== null) this.#isKnown = false
    return matches.paths
  }

  /** A file, or a folder with everything in it that passes the filters. */
  #addAll(path: string): void {
    const place = findPlace(this.#root, path, false)
    if (place.kind === 'unknown') this.#isKnown = false
    if (place.kind !== 'found') return
    const { node } = place
    if (node.kind !== 'folder') this.#add(baseName(path), this.#keyAt(path, true))
    else {
      this.#add(baseName(path), headerOf(node))
      this.#addChildren(node, doubtAt(this.#root, place.path), '', { include: null, exclude: null })
    }
  }

  #addChildren(folder: FolderNode, doubt: Doubt | null, path: string, above: Above): void {
    if (doubt !== null) this.#addRest(folder, doubt)
    for (const [name, node] of [...folder.children].toSorted(compareNames)) {
      this.#addChild(name, node, doubt, path === '' ? name : `${path}/${name}`, above)
    }
  }

  /** What is not listed in a folder; what is in others around it is counted there. */
  #addRest(folder: FolderNode, { rest }: Doubt): void {
    const isFiltered = this.#filters.include !== null || this.#filters.exclude !== null
    if (rest?.isAll !== true || isFiltered) this.#isKnown = false
    else if (folder.doubt?.rest === rest) this.#add('', this.#noted(rest.identity))
  }

  #addChild(name: string, node: Node, doubt: Doubt | null, path: string, above: Above): void {
    const results: Above = {
      include: this.#filters.include?.test(path, above.include) ?? null,
      exclude: this.#filters.exclude?.test(path, above.exclude) ?? null,
    }
    const isKept = results.include?.isMatched !== false && results.exclude?.isMatched !== true
    if (node.kind === 'unknown') {
      if (node.presence !== 'gone') this.#isKnown = false
    } else if (node.kind === 'folder') {
      const count = this.#parts.length
      this.#addChildren(node, doubtWithin(node, doubt), path, results)
      // A folder also counts if only something in it does.
      if (isKept || this.#parts.length > count) this.#parts.splice(count, 0, `${name}\0${headerOf(node)}`)
    } else if (isKept) this.#add(name, this.#keyOf(node))
  }

  #keyAt(path: string, followLast: boolean): string | null {
    const place = findPlace(this.#root, path, followLast)
    if (place.kind === 'missing') return ''
    if (place.kind === 'unknown') return null
    if (place.node.kind === 'folder') {
      const doubt = doubtAt(this.#root, place.path)
      if (doubt !== null && doubt.rest?.isAll !== true) return null
    }
    return this.#keyOf(place.node)
  }

  #add(name: string, key: string | null): void {
    if (key === null) this.#isKnown = false
    this.#parts.push(`${name}\0${key ?? ''}`)
  }

  #keyOf(node: KnownNode): string | null {
    return this.#noted(nodeKey(node))
  }

  #noted({ key, isExact: isSure, mark = null }: Noted): string | null {
    this.#marks.push([String(this.#marks.length), mark])
    if (!isSure) this.#isExact = false
    if (key === null && isSure) this.#isNeverSame = true
    return key
  }
}

type Noted = Pick<SelectionKey, 'key' | 'isExact'> & Partial<Pick<SelectionKey, 'mark'>>

const NEVER_SAME: SelectionKey = { key: null, isExact: true, mark: null }

const UNSURE: SelectionKey = { key: null, isExact: false, mark: null }

/** What shows of several that one of them is another: only where all have the same names and kinds of marks. */
function joinMarks(marks: readonly (readonly [name: string, mark: Mark | null])[]): Mark | null {
  if (marks.every(([, mark]) => mark === null)) return null
  const kinds = marks.map(([name, mark]) => [name, mark?.kind ?? null])
  const values = marks.map(([, mark]) => mark?.value ?? null)
  return { kind: shortKey(JSON.stringify(kinds)), value: shortKey(JSON.stringify(values)) }
}

interface Above {
  readonly include: FilterResult | null
  readonly exclude: FilterResult | null
}

// Trees are shared between stages and builds, so each folder is gone through once.
const FOLDER_KEYS = new WeakMap<FolderNode, SelectionKey>()

/** What stands for an entry with all that is in it, without its own name. */
function nodeKey(node: KnownNode): SelectionKey {
  switch (node.kind) {
    case 'file': {
      const content = keyOf(node.content)
      const key = content === null ? null : shortKey(`${headerOf(node)} ${content}`)
      const isSure = isExact(node.content)
      const mark = isSure ? null : markOf(node.content)
      return { key, isExact: isSure, mark: isSure ? sureMark(key) : mark && withHeader(mark, headerOf(node)) }
    }
    case 'link':
      return sureKey(`${headerOf(node)} ${node.target}`)
    case 'special':
      return sureKey(headerOf(node))
    case 'folder': {
      const known = FOLDER_KEYS.get(node) ?? folderKey(node)
      FOLDER_KEYS.set(node, known)
      return known
    }
  }
}

function sureKey(key: string): SelectionKey {
  return { key, isExact: true, mark: sureMark(key) }
}

function sureMark(key: string | null): Mark | null {
  return key === null ? null : { kind: 'exact', value: key }
}

function withHeader({ kind, value }: Mark, header: string): Mark {
  return { kind, value: `${header} ${value}` }
}

function folderKey(folder: FolderNode): SelectionKey {
  const parts: (string | null)[] = [headerOf(folder)]
  const marks: (readonly [name: string, mark: Mark | null])[] = []
  let [isSure, isKnown, isNeverSame] = [true, true, false]
  const add = (name: string, { key, isExact: isExactPart, mark }: SelectionKey): void => {
    parts.push(name, key)
    marks.push([name, mark])
    if (!isExactPart) isSure = false
    if (key === null) isKnown = false
    if (key === null && isExactPart) isNeverSame = true
  }
  for (const name of [...folder.children.keys()].toSorted()) {
    const node = folder.children.get(name)
    if (node?.kind !== 'unknown') add(name, node === undefined ? UNSURE : nodeKey(node))
    else if (node.presence !== 'gone') add(name, UNSURE)
  }
  // A name that no entry can have.
  if (folder.doubt !== null) add('/', keyOfRest(folder.doubt))
  if (isNeverSame) return NEVER_SAME
  if (!isKnown) return UNSURE
  const key = shortKey(JSON.stringify(parts))
  return isSure ? sureKey(key) : { key, isExact: false, mark: joinMarks(marks) }
}

function keyOfRest({ rest }: Doubt): SelectionKey {
  if (rest?.isAll !== true) return UNSURE
  const { key, isExact: isSure } = rest.identity
  return { key, isExact: isSure, mark: isSure ? sureMark(key) : null }
}

function headerOf({ kind, mode, uid, gid }: KnownNode): string {
  return `${kind} ${(kind === 'link' ? 0o777 : mode).toString(8)} ${uid}:${gid}`
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
