import { cleanPath } from '../../text/clean-path.ts'
import type { FolderNode, Node } from '../files/node.ts'
import { findPlace } from '../files/place.ts'
import { hasWildcards, readNamePattern } from '../transfer/wildcard.ts'

/**
 * The paths to send so that the wanted ones can be read: they themselves, and where links on their way lead to.
 * None means all, for one of them is the folder itself.
 */
export function followPaths(root: FolderNode, wanted: Iterable<string>): readonly string[] {
  const search = new LinkSearch(root)
  for (const path of wanted) search.add(cleanPath(path).replace(/^\//, ''))
  const found = [...search.found].toSorted()
  return found.includes('') ? [] : found
}

class LinkSearch {
  readonly found = new Set<string>()
  readonly #root: FolderNode

  constructor(root: FolderNode) {
    this.#root = root
  }

  add(path: string): void {
    const parts = path.split('/')
    for (let count = 1; count <= parts.length; count++) {
      const current = parts.slice(0, count).join('/')
      const rest = parts.slice(count).join('/')
      const targets = this.#targetsAt(current)
      const isEnd = rest === '' || targets.length > 0
      if (isEnd && this.found.has(current)) return
      if (isEnd) this.found.add(current)
      if (targets.length === 0) continue
      for (const target of targets) this.add(cleanPath(`/${target}/${rest}`).slice(1))
      return
    }
  }

  /** Where the links lead that stand at a path, whose last name may have wildcards. */
  #targetsAt(path: string): readonly string[] {
    const slash = path.lastIndexOf('/')
    const folder = path.slice(0, Math.max(slash, 0))
    const name = path.slice(slash + 1)
    const entries = this.#entriesOf(folder)
    if (!hasWildcards(name)) return targetOf(entries.get(name), folder)
    const pattern = readNamePattern(name)
    return [...entries].flatMap(([entry, node]) => (pattern.matches(entry) ? targetOf(node, folder) : []))
  }

  /** What is in a folder; links on the way to it are followed as the kernel does that reads it. */
  #entriesOf(folder: string): ReadonlyMap<string, Node> {
    const place = findPlace(this.#root, folder)
    return place.kind === 'found' && place.node.kind === 'folder' ? place.node.children : new Map()
  }
}

function targetOf(node: Node | undefined, folder: string): readonly string[] {
  if (node?.kind !== 'link') return []
  return [node.target.startsWith('/') ? cleanPath(node.target) : cleanPath(`/${folder}/${node.target}`)]
}
