import { addSizes, atLeast, exactly, type SizeRange } from './size-range.ts'

/** What a set of packages takes that were installed together, with all that they need. */
export interface PackageSet {
  /** `apt/curl`: how answers name it. */
  readonly id: string
  readonly names: readonly string[]
  readonly size: SizeRange
  /** How many packages that is, where they were counted. */
  readonly packages?: number
  /** The id of where it is from. */
  readonly source: string
}

/** What an installation takes, as far as the facts tell. */
export interface InstalledSize {
  readonly size: SizeRange
  /** How many packages it is in all; null if that is not known. */
  readonly packages: number | null
  /** The facts that it was worked out from. */
  readonly facts: readonly Fact[]
  /** Packages that nothing is known about; the size is then only a least one. */
  readonly unknown: readonly string[]
}

/** A fact that an answer stands on. */
export interface Fact {
  readonly id: string
  readonly source: string
}

/**
 * Works out what some packages take together. A set that was installed in just that way is the answer. Otherwise they
 * take no less than any known set among them, and no more than sets that cover them one after the other: what two
 * sets share is counted twice then.
 */
export function findInstalledSize(names: readonly string[], known: readonly PackageSet[]): InstalledSize {
  const wanted = new Set(names)
  const within = known.filter((set) => set.names.every((name) => wanted.has(name)))
  const same = within.find((set) => set.names.length === wanted.size)
  if (same !== undefined)
    return { size: same.size, packages: same.packages ?? null, facts: [factOf(same)], unknown: [] }
  const { cover, unknown } = coverWith(within, wanted)
  const least = Math.max(0, ...within.map(({ size }) => size.minBytes))
  const most = cover.map(({ size }) => size).reduce(addSizes, unknown.length > 0 ? atLeast(0) : exactly(0))
  return { size: { minBytes: least, maxBytes: most.maxBytes }, packages: null, facts: within.map(factOf), unknown }
}

/** The largest sets first, each for what those before it leave. */
function coverWith(
  sets: readonly PackageSet[],
  wanted: ReadonlySet<string>,
): { readonly cover: readonly PackageSet[]; readonly unknown: readonly string[] } {
  const left = new Set(wanted)
  const cover: PackageSet[] = []
  for (const set of sets.toSorted((one, other) => other.names.length - one.names.length)) {
    if (!set.names.some((name) => left.has(name))) continue
    cover.push(set)
    for (const name of set.names) left.delete(name)
  }
  return { cover, unknown: [...left] }
}

function factOf({ id, source }: PackageSet): Fact {
  return { id, source }
}
