import type { Build, BuiltStep, SourceKey } from '../build-types.ts'
import { marksDiffer } from '../files/content.ts'

/** What becomes of one step when a build is made again after an edit. */
export interface Rerun {
  readonly step: BuiltStep
  readonly verdict: 'cached' | 'runs' | 'unsure'
  readonly cause: RerunCause
}

/** Why a step is taken from the cache or not. */
export type RerunCause =
  /** All that it depends on is as it was. */
  | { readonly kind: 'same' }
  /** Its own text, or a variable, user or folder that it works with, is new. */
  | { readonly kind: 'instruction' }
  /** A file that it copies or mounts is another; the index is that of the source in its key. */
  | { readonly kind: 'files'; readonly source: number }
  /** It stands on a step that runs again. */
  | { readonly kind: 'below'; readonly step: BuiltStep }
  /** It stands on another image. */
  | { readonly kind: 'image' }

/**
 * Which steps of a build run when earlier ones have filled the cache. A step is found there if the same
 * operation was done on the same result, and with files that have the same contents.
 */
export function findReruns(before: Build | readonly Build[], after: Build): readonly Rerun[] {
  const search = new CacheSearch('steps' in before ? [before] : before)
  return after.steps.map((step) => search.look(step))
}

/** How sure it is that two steps have the same result. */
type Likeness = 'sure' | 'perhaps' | 'no'

class CacheSearch {
  readonly #known = new Map<string, BuiltStep[]>()
  readonly #matches = new Map<BuiltStep, ReadonlyMap<BuiltStep, Likeness>>()

  constructor(before: readonly Build[]) {
    for (const step of before.flatMap(({ steps }) => steps)) {
      if (step.outcome.kind === 'failed' || step.outcome.kind === 'not-reached') continue
      const steps = this.#known.get(step.key.operation)
      if (steps === undefined) this.#known.set(step.key.operation, [step])
      else steps.push(step)
    }
  }

  look(step: BuiltStep): Rerun {
    const candidates = this.#known.get(step.key.operation) ?? []
    const matches = new Map<BuiltStep, Likeness>()
    for (const candidate of candidates) {
      const likeness = this.#compare(candidate, step)
      if (likeness !== 'no') matches.set(candidate, likeness)
    }
    this.#matches.set(step, matches)
    const isSure = [...matches.values()].includes('sure')
    if (isSure) return { step, verdict: 'cached', cause: { kind: 'same' } }
    return { step, verdict: matches.size > 0 ? 'unsure' : 'runs', cause: this.#findCause(candidates, step) }
  }

  #compare(known: BuiltStep, step: BuiltStep): Likeness {
    return weakest([
      this.#compareOrigins(known.key.parent, step.key.parent),
      ...step.key.sources.map((source, index) => this.#compareSources(known.key.sources[index], source)),
    ])
  }

  #compareOrigins(known: BuiltStep | string, origin: BuiltStep | string): Likeness {
    if (typeof origin === 'string' || typeof known === 'string') return known === origin ? 'sure' : 'no'
    const likeness = this.#matches.get(origin)?.get(known) ?? 'no'
    const [below, knownBelow] = [origin.key.below, known.key.below]
    if (likeness === 'no' || below === null || knownBelow === null) return likeness
    return weakest([likeness, this.#compareOrigins(knownBelow, below)])
  }

  // The same contents will do, wherever they come from; the same step has the same contents.
  #compareSources(known: SourceKey | undefined, source: SourceKey): Likeness {
    if (known === undefined) return 'no'
    const isStep = typeof source.origin !== 'string'
    const byOrigin = isStep ? this.#compareOrigins(known.origin, source.origin) : 'no'
    if (byOrigin === 'sure') return 'sure'
    const byContent = compareContents(known, source)
    return byContent === 'no' ? byOrigin : byContent
  }

  #findCause(candidates: readonly BuiltStep[], step: BuiltStep): RerunCause {
    const { parent, sources } = step.key
    const nearest = candidates.find((known) => this.#compareOrigins(known.key.parent, parent) !== 'no')
    if (nearest !== undefined) {
      const source = sources.findIndex(
        (wanted, index) => this.#compareSources(nearest.key.sources[index], wanted) !== 'sure',
      )
      return source === -1 ? this.#causeBelow(step) : { kind: 'files', source }
    }
    if (candidates.length > 0 || !this.#isFound(parent)) return this.#causeBelow(step)
    return { kind: 'instruction' }
  }

  #isFound(parent: BuiltStep | string): boolean {
    return typeof parent === 'string' || (this.#matches.get(parent)?.size ?? 0) > 0
  }

  #causeBelow({ key: { parent } }: BuiltStep): RerunCause {
    return typeof parent === 'string' ? { kind: 'image' } : { kind: 'below', step: parent }
  }
}

function compareContents(known: SourceKey, source: SourceKey): Likeness {
  if (known.content !== source.content && marksDiffer(known.mark, source.mark)) return 'no'
  if (known.content === null || source.content === null) return known.isExact && source.isExact ? 'no' : 'perhaps'
  if (known.content === source.content) return 'sure'
  return known.isExact && source.isExact ? 'no' : 'perhaps'
}

function weakest(parts: readonly Likeness[]): Likeness {
  if (parts.includes('no')) return 'no'
  return parts.includes('perhaps') ? 'perhaps' : 'sure'
}
