import { cleanPath } from '../../text/clean-path.ts'
import type { Doubt, FolderNode, Node, Reason, UnknownNode } from './node.ts'

/** What a path leads to. */
export type Place =
  /** An entry; `path` is its real one, without links. */
  | { readonly kind: 'found'; readonly path: string; readonly node: KnownNode }
  /** Nothing for sure; where its folder exists, `path` is where it would be. */
  | { readonly kind: 'missing'; readonly path: string; readonly cause: MissingCause }
  /** It can't be told. The node is what is known all the same, if anything is. */
  | { readonly kind: 'unknown'; readonly path: string; readonly why: Reason; readonly node: Node | null }

export type KnownNode = Exclude<Node, UnknownNode>

/** Why a path leads nowhere: no such entry, no folder for it, a file in place of a folder, links in a circle. */
export type MissingCause = 'no-entry' | 'no-folder' | 'not-a-folder' | 'too-many-links'

const MOST_LINKS = 255

/** Follows a path from the root through links; the last part of it too, unless told otherwise. */
export function findPlace(root: FolderNode, path: string, followLast = true): Place {
  return followPlainly(root, path, followLast) ?? new Search(root).follow(path, followLast)
}

/** Most paths lead through folders and nothing else; null for one that does not. */
function followPlainly(root: FolderNode, path: string, followLast: boolean): Place | null {
  let folder = root
  let around: Doubt | null = null
  for (let slash = 0; path.charCodeAt(slash) === SLASH;) {
    const next = path.indexOf('/', slash + 1)
    const name = path.slice(slash + 1, next === -1 ? undefined : next)
    if (name === '' || name === '.' || name === '..') return null
    around = doubtWithin(folder, around)
    const node = folder.children.get(name)
    if (next === -1) {
      if (followLast && node?.kind === 'link') return null
      return placeOf(path, node, doubtOfLast(folder, around))
    }
    if (node === undefined) return isPlain(path, next) ? beyond(path, doubtOfLast(folder, around)) : null
    if (node.kind !== 'folder') return null
    folder = node
    slash = next
  }
  return null
}

const SLASH = 0x2f

function isPlain(path: string, from: number): boolean {
  return !path.endsWith('/') && !path.includes('/.', from) && !path.includes('//', from)
}

/** What is in a folder that is not listed, where a doubt holds around it. */
function beyond(path: string, doubt: Doubt | null): Place {
  if (doubt === null) return { kind: 'missing', path, cause: 'no-folder' }
  return { kind: 'unknown', path, why: doubt, node: null }
}

/** What an entry is where a doubt holds around it. */
function placeOf(path: string, node: Node | undefined, doubt: Doubt | null): Place {
  const why = doubtOf(node, doubt)
  if (why !== null) return { kind: 'unknown', path, why, node: node ?? null }
  if (node === undefined || node.kind === 'unknown') return { kind: 'missing', path, cause: 'no-entry' }
  return { kind: 'found', path, node }
}

/** Why it is not sure what is at an entry; null if it is. */
function doubtOf(node: Node | undefined, doubt: Doubt | null): Reason | null {
  if (node?.kind === 'unknown') return node.presence === 'gone' ? null : node.why
  if (doubt === null || node === undefined) return doubt
  return isDoubtful(node, doubt) ? doubt : null
}

class Search {
  readonly #root: FolderNode
  #trail: FolderNode[]
  #names: string[] = []
  #links = 0

  constructor(root: FolderNode) {
    this.#root = root
    this.#trail = [root]
  }

  follow(path: string, followLast: boolean): Place {
    const parts = partsFromEnd(path)
    for (let name = parts.pop(); name !== undefined; name = parts.pop()) {
      if (name === '..') {
        this.#leave()
        continue
      }
      const isLast = parts.length === 0
      const node = this.#folder.children.get(name)
      if (node?.kind === 'link' && (followLast || !isLast)) {
        if (++this.#links > MOST_LINKS) return this.#missing(name, parts, 'too-many-links')
        if (node.target.startsWith('/')) this.#restart()
        parts.push(...partsFromEnd(node.target))
        continue
      }
      if (isLast) return placeOf(this.#path(name), node, doubtIn(this.#trail))
      const stop = this.#enter(name, node, parts)
      if (stop !== null) return stop
    }
    return { kind: 'found', path: this.#path(), node: this.#folder }
  }

  get #folder(): FolderNode {
    return this.#trail.at(-1) ?? this.#root
  }

  #leave(): void {
    if (this.#trail.length > 1) this.#trail.pop()
    this.#names.pop()
  }

  #restart(): void {
    this.#trail = [this.#root]
    this.#names = []
  }

  #enter(name: string, node: Node | undefined, rest: readonly string[]): Place | null {
    if (node?.kind === 'folder') {
      this.#trail.push(node)
      this.#names.push(name)
      return null
    }
    const path = this.#path(name, ...rest.toReversed())
    if (node !== undefined && node.kind !== 'unknown') return { kind: 'missing', path, cause: 'not-a-folder' }
    const why = doubtOf(node, doubtIn(this.#trail))
    return why === null ? { kind: 'missing', path, cause: 'no-folder' } : { kind: 'unknown', path, why, node: null }
  }

  #missing(name: string, rest: readonly string[], cause: MissingCause): Place {
    return { kind: 'missing', path: this.#path(name, ...rest.toReversed()), cause }
  }

  #path(...more: readonly string[]): string {
    return `/${[...this.#names, ...more].join('/')}`
  }
}

/** The doubt that holds in the last of the folders, each of which is in the one before; null if none does. */
function doubtIn(trail: readonly FolderNode[]): Doubt | null {
  const doubt = trail.reduce<Doubt | null>((around, folder) => doubtWithin(folder, around), null)
  return doubtOfLast(trail.at(-1), doubt)
}

function doubtOfLast(folder: FolderNode | undefined, doubt: Doubt | null): Doubt | null {
  return doubt === folder?.doubt ? doubt : withoutRest(doubt)
}

/** A doubt about a folder as one about a part of it, of which less is known. */
export function withoutRest(doubt: Doubt | null): Doubt | null {
  return doubt?.rest === undefined ? doubt : { text: doubt.text, time: doubt.time, reach: doubt.reach }
}

/** The doubt that holds in a folder where another holds around it. */
export function doubtWithin(folder: FolderNode, around: Doubt | null): Doubt | null {
  // A folder that is younger than the doubt about those around it is known.
  return strongerDoubt(around !== null && folder.time > around.time ? null : around, folder.doubt)
}

/** The doubt that holds in the folder at a real path; null if there is none, or no such folder. */
export function doubtAt(root: FolderNode, path: string): Doubt | null {
  const trail = [root]
  for (const name of partsOf(path)) {
    const child: Node | undefined = trail.at(-1)?.children.get(name)
    if (child?.kind !== 'folder') return null
    trail.push(child)
  }
  return doubtIn(trail)
}

/** Whether something in a folder with a doubt may be gone or changed. */
export function isDoubtful(node: Node, doubt: Doubt | null): boolean {
  return doubt?.reach === 'other' && node.time < doubt.time
}

/** Of two doubts about the same folder the one that leaves less. */
export function strongerDoubt(one: Doubt | null, other: Doubt | null): Doubt | null {
  if (one === null || other === null || one === other) return one ?? other
  if (one.reach !== other.reach) return withoutRest(one.reach === 'other' ? one : other)
  return withoutRest(one.time > other.time ? one : other)
}

function partsOf(path: string): readonly string[] {
  return partsFromEnd(path).toReversed()
}

/** The names in a path, the last one first. Paths are followed so often that nothing may be made in vain. */
function partsFromEnd(path: string): string[] {
  const parts: string[] = []
  for (let end = path.length; end > 0;) {
    const slash = path.lastIndexOf('/', end - 1)
    const part = path.slice(slash + 1, end)
    if (part !== '' && part !== '.') parts.push(part)
    end = slash
  }
  return parts
}

/** A path as seen from a folder: without `.`, `..` taken away by the text alone, and beginning with a slash. */
export function absolutePath(path: string, folder: string): string {
  return cleanPath(path.startsWith('/') ? path : `${folder}/${path}`)
}
