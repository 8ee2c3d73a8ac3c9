import { nearest } from '../text/nearest.ts'
import type { VersionedMap } from './versioned-map.ts'

/** A variable that a word uses although nothing defines it. */
export class UnsetVariable {
  readonly name: string
  readonly #environment: VersionedMap<string>
  readonly #effort: Effort

  constructor(name: string, environment: VersionedMap<string>, effort: Effort) {
    this.name = name
    this.#environment = environment
    this.#effort = effort
  }

  /** A defined variable that may be meant; null if none is near. */
  get suggestion(): string | null {
    const names = this.#environment.latestNames()
    this.#effort.comparisonsLeft -= names.length
    return this.#effort.comparisonsLeft < 0 ? null : (nearest(this.name, names)[0] ?? null)
  }
}

/** How much work suggestions may still make: many unknown names among many known ones would never end. */
export interface Effort {
  comparisonsLeft: number
}

/** Enough for any file that people write. */
export function fullEffort(): Effort {
  return { comparisonsLeft: 200_000 }
}
