/** A block that stays, and whether others may stand above it or below it. */
interface FixedBlock {
  readonly id: string
  readonly isTop: boolean
  readonly isBottom: boolean
}

/** The ids of the blocks in a Dockerfile, from the top, those that stay among them. */
export type Arrangement = readonly string[]

/** Only what stays. */
export function emptyArrangement(fixed: readonly FixedBlock[]): Arrangement {
  return fixed.map(({ id }) => id)
}

/** Puts a block at a place, new or moved there; a place that is not free gives way to the nearest that is. */
export function placeAt(order: Arrangement, fixed: readonly FixedBlock[], id: string, index: number): Arrangement {
  const others = takeAway(order, id)
  const first = fixed.filter(({ isTop }) => isTop).length
  const last = others.length - fixed.filter(({ isBottom }) => isBottom).length
  const place = Math.min(Math.max(index, first), last)
  return [...others.slice(0, place), id, ...others.slice(place)]
}

/** Puts a block right below another one, or at the first free place where that one is gone. */
export function placeBelow(
  order: Arrangement,
  fixed: readonly FixedBlock[],
  id: string,
  above: string | null,
): Arrangement {
  const others = takeAway(order, id)
  return placeAt(others, fixed, id, above === null ? 0 : others.indexOf(above) + 1)
}

/** Moves a block up or down by one place. */
export function moveBy(order: Arrangement, fixed: readonly FixedBlock[], id: string, step: -1 | 1): Arrangement {
  return placeAt(order, fixed, id, order.indexOf(id) + step)
}

/** The arrangement without a block. */
export function takeAway(order: Arrangement, id: string): Arrangement {
  return order.filter((other) => other !== id)
}
