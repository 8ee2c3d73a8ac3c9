/** A place as people count it: lines and columns from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Turns offsets into lines and columns and back; made for display only, when something is displayed. */
export interface LineIndex {
  readonly lineCount: number
  /** The place of an offset; what lies outside the text is taken to its nearest end. */
  positionAt(offset: number): Position
  /** The offset at which a line starts; lines outside the text are taken to the nearest. */
  lineStart(line: number): number
}

/** Finds the lines of a text once. A line ends with a line feed, as for BuildKit. */
export function createLineIndex(text: string): LineIndex {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  const lineStart = (line: number): number => starts[clamp(line, 1, starts.length) - 1] ?? 0
  return {
    lineCount: starts.length,
    lineStart,
    positionAt(offset) {
      const place = clamp(offset, 0, text.length)
      const line = countUpTo(starts, place)
      return { line, column: place - lineStart(line) + 1 }
    },
  }
}

/** How many of the sorted numbers are not above the limit. */
export function countUpTo(sorted: readonly number[], limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return low
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}
