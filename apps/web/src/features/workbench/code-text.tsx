/** A sentence of plain text whose words in backquotes are code. */
export function CodeText({ text }: { readonly text: string }) {
  // Every second piece stood between two backquotes.
  return text.split('`').map((piece, index) => (index % 2 === 1 ? <code key={index}>{piece}</code> : piece))
}
