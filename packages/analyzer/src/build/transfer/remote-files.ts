import { ANY_SIZE } from '../../facts/size-range.ts'
import type { Clock } from '../files/clock.ts'
import { product } from '../files/content.ts'
import { emptyFolder } from '../files/node.ts'
import type { FileNode, FolderNode, Identity } from '../files/node.ts'
import { newFile, ROOT } from '../files/tree-editor.ts'

/** What ADD fetches from an address: a file that BuildKit makes readable for root only. */
export function downloaded(checksum: string, clock: Clock): FileNode {
  const digest = /^sha256:(?<hex>[0-9a-f]+)$/.exec(checksum)?.groups?.['hex']
  // Another time it may be other bytes, or the same.
  const identity: Identity =
    digest === undefined ? { key: null, isExact: false } : { key: `sha256 ${digest}`, isExact: true }
  return newFile(product(identity, ANY_SIZE), clock.tick(), ROOT, 0o600)
}

/** What ADD fetches from a Git repository: a folder of which is not known what is in it. */
export function cloned(why: string, clock: Clock): FolderNode {
  const time = clock.tick()
  return { ...emptyFolder(time), doubt: { text: why, reach: 'more', time } }
}

/** The name of a fetched file: the last one in the path of its address. */
export function nameOfAddress(address: string): string {
  const path = /^[a-z]+:\/\/[^/?#]*(?<path>[^?#]*)/.exec(address)?.groups?.['path'] ?? ''
  const name = path.split('/').findLast((part) => part !== '' && part !== '.') ?? UNNAMED
  try {
    return decodeURIComponent(name)
  } catch {
    return UNNAMED
  }
}

const UNNAMED = '__unnamed__'
