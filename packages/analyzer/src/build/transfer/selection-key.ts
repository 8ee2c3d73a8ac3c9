import { compareText } from '../../text/compare-text.ts'
import { shortKey } from '../../text/short-key.ts'
import { readPathFilter } from '../context/path-filter.ts'
import type { FilterResult, PathFilter } from '../context/path-filter.ts'
import { isExact, keyOf } from '../files/content.ts'
import type { Doubt, FolderNode, Node } from '../files/node.ts'
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
  return { key: shortKey(JSON.stringify([...parts].toSorted(compareText))), isExact: keys.every((one) => one.isExact) }
}

class Selection {
  readonly #root: FolderNode
  readonly #selector: Selector
  readonly #parts: string[] = []
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
    return this.#isKnown ? { key: this.#joined(), isExact: this.#isExact } : UNSURE
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

  #noted({ key, isExact: isSure }: SelectionKey): string | null {
    if (!isSure) this.#isExact = false
    if (key === null && isSure) this.#isNeverSame = true
    return key
  }
}

const NEVER_SAME: SelectionKey = { key: null, isExact: true }

const UNSURE: SelectionKey = { key: null, isExact: false }

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
      return { key: content === null ? null : shortKey(`${headerOf(node)} ${content}`), isExact: isExact(node.content) }
    }
    case 'link':
      return { key: `${headerOf(node)} ${node.target}`, isExact: true }
    case 'special':
      return { key: headerOf(node), isExact: true }
    case 'folder': {
      const known = FOLDER_KEYS.get(node) ?? folderKey(node)
      FOLDER_KEYS.set(node, known)
      return known
    }
  }
}

function folderKey(folder: FolderNode): SelectionKey {
  const parts: (string | null)[] = [headerOf(folder)]
  let [isSure, isKnown, isNeverSame] = [true, true, false]
  const add = (name: string, { key, isExact: isExactPart }: SelectionKey): void => {
    parts.push(name, key)
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
  if (folder.doubt !== null) add('/', folder.doubt.rest?.isAll === true ? folder.doubt.rest.identity : UNSURE)
  if (isNeverSame) return NEVER_SAME
  return isKnown ? { key: shortKey(JSON.stringify(parts)), isExact: isSure } : UNSURE
}

function headerOf({ kind, mode, uid, gid }: KnownNode): string {
  return `${kind} ${(kind === 'link' ? 0o777 : mode).toString(8)} ${uid}:${gid}`
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
