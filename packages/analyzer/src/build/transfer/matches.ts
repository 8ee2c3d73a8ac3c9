import type { Doubt, FolderNode, Node, Reason } from '../files/node.ts'
import { doubtAt, doubtWithin, findPlace, isDoubtful } from '../files/place.ts'
import { compareNames } from './compare-names.ts'
import { lstatMessage } from './lstat-message.ts'
import type { NamePattern, Wildcard } from './wildcard.ts'

/** What wildcards mean in a filesystem. */
export type Matches =
  | {
      readonly kind: 'found'
      /** Real paths of what is surely there, in BuildKit's order. */
      readonly paths: readonly string[]
      /** Why there may be more; null if that is all. */
      readonly why: Reason | null
    }
  /** The folder that was to be searched is not there, with BuildKit's message. */
  | { readonly kind: 'failed'; readonly message: string }

/** Looks for what the wildcards of a source mean. */
export function findMatches(root: FolderNode, { folder, names }: Wildcard): Matches {
  const place = findPlace(root, folder)
  if (place.kind === 'unknown') return { kind: 'found', paths: [], why: place.why }
  if (place.kind === 'missing') return { kind: 'failed', message: lstatMessage(root, place) }
  const search = new Search()
  if (place.node.kind === 'folder') {
    const above = doubtAt(root, place.path)
    search.look(place.node, above, place.path === '/' ? '' : place.path, names)
  }
  return { kind: 'found', paths: search.paths, why: search.why }
}

class Search {
  readonly paths: string[] = []
  why: Reason | null = null

  look(folder: FolderNode, doubt: Doubt | null, path: string, [pattern, ...rest]: readonly NamePattern[]): void {
    this.why ??= doubt
    for (const [name, node] of [...folder.children].toSorted(compareNames)) {
      if (pattern?.matches(name) === true) this.#take(node, doubt, `${path}/${name}`, rest)
    }
  }

  #take(node: Node, doubt: Doubt | null, path: string, rest: readonly NamePattern[]): void {
    if (node.kind === 'unknown') {
      if (node.presence !== 'gone') this.why ??= node.why
      if (node.presence === 'there' && rest.length === 0) this.paths.push(path)
    } else if (isDoubtful(node, doubt)) this.why ??= doubt
    else if (rest.length === 0) this.paths.push(path)
    else if (node.kind === 'folder') this.look(node, doubtWithin(node, doubt), path, rest)
  }
}
