import { readImageReference } from '../stages/image-reference.ts'
import { completeFacts } from './families/complete-facts.ts'
import type { ImageFacts, ImageTable } from './image-facts.ts'
import { findNearestVersion, type Tagged } from './nearest-version.ts'
import { readTag, type TagPart } from './tag.ts'

/** What a table knows about an image. */
export interface FoundImage {
  /** The name of the row that was found. */
  readonly name: string
  /**
   * What the row says, together with what every image of its system has. `isNeighbour` is set where it is of another
   * version: the figures are about right, and the programs most likely the same.
   */
  readonly facts: ImageFacts
}

/**
 * Looks an image up by the name that FROM gives it. A row of that very tag comes first, then one that was recorded
 * from it, then the nearest version of the same variant. Another variant is never taken: `node:20-alpine` says
 * nothing about `node:20-bullseye`. A digest beside a tag is left aside; alone it tells nothing.
 */
export function findImage(reference: string, table: ImageTable): FoundImage | null {
  const wanted = readName(reference)
  if (wanted === null) return null
  const rows = indexOf(table).get(wanted.repository) ?? []
  const exact = rows.find(({ tag }) => tag === wanted.tag) ?? rows.find((row) => isSameTag(row, wanted))
  if (exact !== undefined) return { name: exact.row, facts: once(exact.facts, ownFacts, completeFacts) }
  const near = findNearestVersion(wanted.parts, rows)
  return near && { name: near.row, facts: once(near.facts, neighbourFacts, asNeighbour) }
}

function asNeighbour(facts: ImageFacts): ImageFacts {
  return { ...completeFacts(facts), isEstimate: true, isCompressedEstimate: true, isNeighbour: true }
}

// The same facts every time, so that what is made of them is made once.
const ownFacts = new WeakMap<ImageFacts, ImageFacts>()
const neighbourFacts = new WeakMap<ImageFacts, ImageFacts>()

function once(
  row: ImageFacts,
  known: WeakMap<ImageFacts, ImageFacts>,
  make: (row: ImageFacts) => ImageFacts,
): ImageFacts {
  const facts = known.get(row) ?? make(row)
  known.set(row, facts)
  return facts
}

interface ImageName {
  /** `docker.io/library/node`, the same for all versions. */
  readonly repository: string
  readonly tag: string
  readonly parts: readonly TagPart[]
}

interface Row extends ImageName, Tagged {
  readonly row: string
  readonly facts: ImageFacts
  readonly recordedTag: string | null
}

function isSameTag({ parts, recordedTag }: Row, wanted: ImageName): boolean {
  return recordedTag === wanted.tag || JSON.stringify(parts) === JSON.stringify(wanted.parts)
}

const indexes = new WeakMap<ImageTable, ReadonlyMap<string, readonly Row[]>>()

/** The rows of each repository; made once for a table. */
function indexOf(table: ImageTable): ReadonlyMap<string, readonly Row[]> {
  const known = indexes.get(table)
  if (known !== undefined) return known
  const index = new Map<string, Row[]>()
  for (const [name, facts] of Object.entries(table)) {
    const row = readRow(name, facts)
    if (row !== null) index.set(row.repository, [...(index.get(row.repository) ?? []), row])
  }
  indexes.set(table, index)
  return index
}

function readRow(row: string, facts: ImageFacts): Row | null {
  const name = readName(row)
  const fuller = facts.recordedTag === undefined ? null : readName(facts.recordedTag)
  return name && { ...name, row, facts, recordedTag: fuller?.tag ?? null, fullerParts: fuller?.parts ?? null }
}

function readName(text: string): ImageName | null {
  const reading = readImageReference(text)
  const matched = reading.ok ? /^(?<path>[^@]*?):(?<tag>[^/:@]+)(?:@.*)?$/.exec(reading.reference) : null
  const { path = '', tag = '' } = matched?.groups ?? {}
  if (matched === null) return null
  const own = path.replace(/^docker\.io\/library\//, '')
  const kind = DISTROLESS.exec(own)?.[1]
  if (kind === undefined) return { repository: path, tag, parts: readTag(own, tag) }
  const release = kind.includes('-debian') ? '' : '-debian'
  return { repository: 'distroless', tag: `${kind}:${tag}`, parts: readTag(own, `${kind}${release}-${tag}`) }
}

// The versions of these stand in their names: java17-debian12.
const DISTROLESS = /^gcr\.io\/distroless\/([^/]+)$/
