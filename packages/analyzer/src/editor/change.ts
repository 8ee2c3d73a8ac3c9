/** Puts `insert` in the place of a stretch of the text; the same as an editor's own changes. */
export interface TextChange {
  readonly from: number
  readonly to: number
  readonly insert: string
}

/**
 * The text with the changes made, whose offsets all are those of the text before. What lies outside of the text is
 * taken to its nearest end; of changes that overlap, a later one begins where the one before ended.
 */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  let result = ''
  let at = 0
  for (const { from, to, insert } of changes.toSorted((left, right) => left.from - right.from)) {
    const start = clamp(from, at, text.length)
    result += text.slice(at, start) + insert
    at = clamp(to, start, text.length)
  }
  return result + text.slice(at)
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}
