import type { Fix, TextEdit } from './finding.ts'

/**
 * The text with the edits made. A fix that touches what an earlier one changes is left out as a whole, to
 * be found again in the new text.
 */
export function applyFixes(text: string, fixes: readonly (Fix | null)[]): string {
  const taken: TextEdit[] = []
  for (const fix of fixes) {
    if (fix !== null && !fix.edits.some((edit) => taken.some((other) => overlap(edit, other)))) taken.push(...fix.edits)
  }
  let result = ''
  let at = 0
  for (const edit of taken.toSorted((left, right) => left.start - right.start)) {
    result += text.slice(at, edit.start) + edit.newText
    at = edit.end
  }
  return result + text.slice(at)
}

/** Two insertions at one place overlap too: which comes first would be chance. */
function overlap(left: TextEdit, right: TextEdit): boolean {
  return left.start === right.start || (left.start < right.end && right.start < left.end)
}
