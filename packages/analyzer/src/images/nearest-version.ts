import { isSameVariant, type TagPart } from './tag.ts'

/** Something that is there for one tag, which may be known by a fuller tag too. */
export interface Tagged {
  readonly parts: readonly TagPart[]
  readonly fullerParts: readonly TagPart[] | null
}

/**
 * The candidate of the same variant whose version is nearest, the newest of those that are equally near; null if
 * there is none of that variant, or none that is near enough to be alike.
 */
export function findNearestVersion<Candidate extends Tagged>(
  wanted: readonly TagPart[],
  candidates: readonly Candidate[],
): Candidate | null {
  let best: { readonly candidate: Candidate; readonly rank: readonly number[] } | null = null
  for (const candidate of candidates) {
    const rank = rankOf(wanted, candidate)
    if (rank !== null && (best === null || compareRanks(rank, best.rank) < 0)) best = { candidate, rank }
  }
  return best?.candidate ?? null
}

/** How many releases may lie between two images that count as alike, where each number is a release of its own. */
const MOST_RELEASES_APART = 6

const VERSION_LENGTH = 4

const FARTHEST = Number.MAX_SAFE_INTEGER

/** How far the versions are apart, number by number, then how old the candidate is; null if it does not count. */
function rankOf(wanted: readonly TagPart[], { parts, fullerParts }: Tagged): readonly number[] | null {
  const isOwn = isSameVariant(wanted, parts)
  const reading = isOwn ? parts : fullerParts
  if (reading === null || !isSameVariant(wanted, reading)) return null
  const distances: number[] = []
  for (const [index, { version }] of wanted.entries()) {
    const distance = distanceOf(version, versionOf(reading[index], fullerParts))
    if (distance === null) return null
    distances.push(...distance)
  }
  const age = padded(versionOf(parts[0], fullerParts)).map((number) => -number)
  return [...distances, ...age]
}

/** The version of a part; that of the fuller tag where it has none. */
function versionOf(part: TagPart | undefined, fullerParts: readonly TagPart[] | null): readonly number[] {
  if (part === undefined || part.version.length > 0) return part?.version ?? []
  return fullerParts?.find(({ word }) => word === part.word)?.version ?? []
}

function distanceOf(wanted: readonly number[], known: readonly number[]): readonly number[] | null {
  const [first, knownFirst] = [wanted[0], known[0]]
  if (first === undefined) return padded([])
  if (knownFirst === undefined) return padded([FARTHEST])
  // 1.22 and 2.0 are different things, 20 and 22 the same thing two releases later.
  const most = known.length > 1 ? 0 : MOST_RELEASES_APART
  if (Math.abs(first - knownFirst) > most) return null
  return padded(wanted.map((number, index) => Math.abs(number - (known[index] ?? number))))
}

function padded(numbers: readonly number[]): readonly number[] {
  return Array.from({ length: VERSION_LENGTH }, (_, index) => numbers[index] ?? 0)
}

function compareRanks(left: readonly number[], right: readonly number[]): number {
  const index = left.findIndex((number, at) => number !== right[at])
  return index === -1 ? 0 : (left[index] ?? 0) - (right[index] ?? 0)
}
