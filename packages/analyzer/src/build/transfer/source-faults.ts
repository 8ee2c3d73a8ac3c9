import type { FolderNode, Reason } from '../files/node.ts'
import { findPlace } from '../files/place.ts'
import { findMatches } from './matches.ts'
import type { PathSource, Source } from './sources.ts'

/**
 * BuildKit's message where it can't tell what the content of the sources is, which it looks at before it copies;
 * null if it can. What can't be told here is taken for present, and told in `unsure`.
 */
export function findSourceFault(root: FolderNode, sources: readonly Source[], unsure: Reason[]): string | null {
  for (const source of sources) {
    const fault = source.kind === 'path' ? findPathFault(root, source, unsure) : null
    if (fault !== null) return `failed to compute cache key: failed to calculate checksum of ref <ref>: ${fault}`
  }
  return null
}

function findPathFault(root: FolderNode, source: PathSource, unsure: Reason[]): string | null {
  const { path, wildcard, required } = source
  if (wildcard !== null) {
    if (wildcard.names.some(({ isValid }) => !isValid)) return 'syntax error in pattern'
    const matches = findMatches(root, wildcard)
    const paths = matches.kind === 'found' ? matches.paths : []
    return firstFault(paths.map((match) => findMissing(root, match, unsure)))
  }
  if (required !== null) return findMissing(root, required, unsure)
  const isFiltered = source.include.length > 0 || source.exclude.length > 0
  return isFiltered ? null : findMissing(root, path, unsure)
}

function findMissing(root: FolderNode, path: string, unsure: Reason[]): string | null {
  const place = findPlace(root, path)
  if (place.kind === 'unknown') unsure.push(place.why)
  if (place.kind !== 'missing') return null
  return place.cause === 'too-many-links' ? 'too many links' : `"${path}": not found`
}

function firstFault(faults: readonly (string | null)[]): string | null {
  return faults.find((fault) => fault !== null) ?? null
}
