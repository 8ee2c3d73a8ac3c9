import { ASPECTS } from '../conformance/build-comparison.ts'
import type { Aspect } from '../conformance/build-comparison.ts'
import type { RecordedBuild } from '../conformance/build-rows.ts'
import type { Outcome } from '../conformance/kind.ts'
import type { CaseDifference } from './differing-case.ts'

/** How many builds came off how in each aspect. */
export class Tally {
  readonly #counts = new Map<Aspect, Record<Outcome, number>>()

  /** Counts each build of a case in every aspect that it has. */
  add(results: readonly RecordedBuild[], differences: readonly CaseDifference[]): void {
    for (const [build, { error }] of results.entries()) {
      const ofBuild = differences.filter((difference) => difference.build === build)
      const isMistaken = ofBuild.some(({ aspect, outcome }) => aspect === 'error' && outcome === 'wrong')
      for (const aspect of isMistaken ? MISTAKEN : error === undefined ? ASPECTS : FAILED) {
        const outcomes = ofBuild.filter((difference) => difference.aspect === aspect).map(({ outcome }) => outcome)
        const counts = this.#counts.get(aspect) ?? { right: 0, "can't tell": 0, wrong: 0 }
        counts[worst(outcomes)]++
        this.#counts.set(aspect, counts)
      }
    }
  }

  /** The table, an aspect a row. */
  get rows(): readonly (Readonly<Record<Outcome, number>> & { readonly aspect: Aspect })[] {
    return [...this.#counts].map(([aspect, counts]) => ({ aspect, ...counts }))
  }
}

// A build that fails makes nothing, and its steps but one are a matter of timing.
const FAILED: readonly Aspect[] = ['error', 'steps']

// Who takes a failure for a success has said nothing more.
const MISTAKEN: readonly Aspect[] = ['error']

function worst(outcomes: readonly Outcome[]): Outcome {
  return outcomes.find((outcome) => outcome === 'wrong') ?? outcomes[0] ?? 'right'
}
