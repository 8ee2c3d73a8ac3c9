/** The names in a text that separates them by blanks and breaks its lines as it fits. */
export function splitNames(text: string): readonly string[] {
  return text.split(/\s+/).filter((name) => name !== '')
}
