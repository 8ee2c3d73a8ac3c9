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
    if (this.#effort.left <= 0) return null
    this.#effort.left -= this.#environment.changeCount
    return nearest(this.name, this.#environment.latestNames())[0] ?? null
  }
}

/** How much work suggestions may still make: many unknown names among many known ones would never end. */
export interface Effort {
  left: number
}

/** Enough for any file that people write. */
export function fullEffort(): Effort {
  return { left: 100_000 }
}
