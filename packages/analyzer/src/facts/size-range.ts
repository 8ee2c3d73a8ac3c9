/** A size as far as it is known, in bytes; both ends are the same where it is known exactly. */
export interface SizeRange {
  readonly minBytes: number
  /** Infinity for "at least". */
  readonly maxBytes: number
}

/** Nothing at all. */
export const NO_BYTES: SizeRange = { minBytes: 0, maxBytes: 0 }

/** A size of which nothing is known. */
export const ANY_SIZE: SizeRange = { minBytes: 0, maxBytes: Number.POSITIVE_INFINITY }

/** A size that is known to the byte. */
export function exactly(bytes: number): SizeRange {
  return { minBytes: bytes, maxBytes: bytes }
}

/** A size between two bounds, both included. */
export function between(minBytes: number, maxBytes: number): SizeRange {
  return { minBytes, maxBytes }
}

/** A size that has only a lower bound. */
export function atLeast(bytes: number): SizeRange {
  return { minBytes: bytes, maxBytes: Number.POSITIVE_INFINITY }
}

/** The size of two things together. */
export function addSizes(one: SizeRange, other: SizeRange): SizeRange {
  return { minBytes: one.minBytes + other.minBytes, maxBytes: one.maxBytes + other.maxBytes }
}

/** The narrowest range that both are in. */
export function spanSizes(one: SizeRange, other: SizeRange): SizeRange {
  return between(Math.min(one.minBytes, other.minBytes), Math.max(one.maxBytes, other.maxBytes))
}

/** Whether the size is known to the byte. */
export function isExact({ minBytes, maxBytes }: SizeRange): boolean {
  return minBytes === maxBytes
}
