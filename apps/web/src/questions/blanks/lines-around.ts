import type { BodyOf } from '../question.ts'

type Parts = BodyOf<'blanks'>['parts']

/** For each blank the line it stands in, for who hears it by itself: every blank of the line reads “blank”. */
export function linesAround(parts: Parts): Readonly<Record<string, string>> {
  const lines: { text: string; names: string[] }[] = [{ text: '', names: [] }]
  for (const part of parts) {
    const pieces = part.kind === 'blank' ? ['blank'] : part.text.split('\n')
    pieces.forEach((piece, index) => {
      if (index > 0) lines.push({ text: '', names: [] })
      const line = lines.at(-1)
      if (line === undefined) return
      line.text += piece
      if (part.kind === 'blank') line.names.push(part.name)
    })
  }
  return Object.fromEntries(lines.flatMap(({ text, names }) => names.map((name) => [name, text.trim()])))
}
