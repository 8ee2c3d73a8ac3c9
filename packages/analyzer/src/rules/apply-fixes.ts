import type { Fix, TextEdit } from './finding.ts'

/**
 * The text with the edits made. A fix that touches what an earlier one changes is left out as a whole, to
 * be found again in the new text.
 */
export function applyFixes(text: string, fixes: readonly (Fix | null)[]): string {
  const edits = fixesTogether(fixes).flatMap((fix) => fix.edits)
  let result = ''
  let at = 0
  for (const edit of edits.toSorted((left, right) => left.start - right.start)) {
    result += text.slice(at, edit.start) + edit.newText
    at = edit.end
  }
  return result + text.slice(at)
}

/** Those of the fixes that can be made at once: none touches what an earlier one changes. */
export function fixesTogether(fixes: readonly (Fix | null)[]): readonly Fix[] {
  const taken: TextEdit[] = []
  return fixes.filter((fix): fix is Fix => {
    if (fix === null || fix.edits.some((edit) => taken.some((other) => overlap(edit, other)))) return false
    taken.push(...fix.edits)
    return true
  })
}

/** Two insertions at one place overlap too: which comes first would be chance. */
function overlap(left: TextEdit, right: TextEdit): boolean {
  return left.start === right.start || (left.start < right.end && right.start < left.end)
}
