/** Joins what a learner reads into one text, part below part; empty parts are left out. */
export function plainText(parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n\n')
}
