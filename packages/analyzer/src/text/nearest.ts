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

/** The Levenshtein distance, or more than `limit` if it is more. */
function countEdits(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > 2 * limit) return limit + 1
  const from = Array.from(left)
  const to = Array.from(right)
  let row = to.map((_, index) => index + 1)
  from.forEach((character, above) => {
    let diagonal = above
    let before = above + 1
    row = row.map((upper, index) => {
      const edits = Math.min(upper + 1, before + 1, diagonal + (to[index] === character ? 0 : 1))
      diagonal = upper
      before = edits
      return edits
    })
  })
  return row.at(-1) ?? from.length
}
