/** The most edits at which BuildKit still takes one name for another. */
const MOST_EDITS = 2

/**
 * The options that are nearest to a name, all of those equally near, none if all are too far or the name is
 * one of them. BuildKit suggests one of them, by chance which.
 */
export function nearest(name: string, options: readonly string[]): readonly string[] {
  let fewest = MOST_EDITS + 1
  let found: string[] = []
  for (const option of options) {
    const edits = countEdits(name, option, fewest)
    if (edits === 0) return []
    if (edits < fewest) {
      fewest = edits
      found = [option]
    } else if (edits === fewest && fewest <= MOST_EDITS) found.push(option)
  }
  return found
}

/** A message with the name that may be meant. */
export function withSuggestion(message: string, suggestion: string | undefined | null): string {
  return suggestion === undefined || suggestion === null ? message : `${message} (did you mean ${suggestion}?)`
}

/** A message with the option that is nearest to a name, if one is near. */
export function withNearest(message: string, name: string, options: readonly string[]): string {
  return withSuggestion(message, nearest(name, options)[0])
}

/** The Levenshtein distance, or more than `limit` if it is more. */
function countEdits(left: string, right: string, limit: number): number {
  if (left === right) return 0
  // Half of a pair is no character, so the lengths of such texts say less.
  const slack = limit * (ASTRAL.test(left) || ASTRAL.test(right) ? 2 : 1)
  if (Math.abs(left.length - right.length) > slack) return limit + 1
  const from = Array.from(left)
  const to = Array.from(right)
  const row = to.map((_, index) => index + 1)
  for (let above = 0; above < from.length; above++) {
    if (fillRow(row, from[above] ?? '', to, above) > limit) return limit + 1
  }
  return row.at(-1) ?? from.length
}

const ASTRAL = /[\ud800-\udbff]/

/** Goes on to the next row of the table; gives its least number, below which no later one can be. */
function fillRow(row: number[], character: string, to: readonly string[], above: number): number {
  let diagonal = above
  let before = above + 1
  let least = before
  for (let index = 0; index < to.length; index++) {
    const upper = row[index] ?? 0
    const edits = Math.min(upper + 1, before + 1, diagonal + (to[index] === character ? 0 : 1))
    diagonal = upper
    before = edits
    row[index] = edits
    if (edits < least) least = edits
  }
  return least
}
