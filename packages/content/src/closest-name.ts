import type { Complaint } from './problem.ts'

/** What to say of a name that nobody knows: the known name it looks most like, and all of them. */
export function unknownName(what: string, name: string, known: readonly string[]): Complaint {
  const closest = findClosestName(name, known)
  const hint = closest === null ? '' : `; did you mean ${closest}?`
  return { message: `Unknown ${what} ${name}${hint}`, expected: listNames(known) }
}

/** The names that may be written somewhere, as an expectation. */
export function listNames(known: readonly string[]): string {
  return known.length > 1 ? `one of ${known.join(', ')}` : (known[0] ?? 'none')
}

function findClosestName(unknown: string, known: readonly string[]): string | null {
  const mostEdits = Math.max(1, Math.floor(unknown.length / 3))
  const [best] = known
    .map((name) => ({ name, edits: countEdits(unknown.toLowerCase(), name.toLowerCase()) }))
    .filter(({ edits }) => edits <= mostEdits)
    .toSorted((a, b) => a.edits - b.edits)
  return best?.name ?? null
}

// How many letters must be added, dropped, replaced or swapped with their neighbour to get from one name to the
// other. The rows of the usual table, of which two neighbours' worth are kept.
function countEdits(from: string, to: string): number {
  let beforeLast: readonly number[] = []
  let last: readonly number[] = Array.from({ length: to.length + 1 }, (_, length) => length)
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= to.length; column += 1) {
      const isSame = from[row - 1] === to[column - 1]
      const isSwapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      const costs = [cell(last, column) + 1, cell(current, column - 1) + 1, cell(last, column - 1) + (isSame ? 0 : 1)]
      if (isSwapped) costs.push(cell(beforeLast, column - 2) + 1)
      current.push(Math.min(...costs))
    }
    beforeLast = last
    last = current
  }
  return cell(last, to.length)
}

function cell(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY
}
