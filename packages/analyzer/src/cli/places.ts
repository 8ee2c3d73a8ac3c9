import { createLineIndex } from '../text/line-index.ts'
import type { LineIndex } from '../text/line-index.ts'
import type { Span } from '../text/span.ts'

/** Lines and columns of a file as people and other programs count them: a byte order mark is no column. */
export function createPlaces(text: string): LineIndex {
  const index = createLineIndex(text)
  if (!text.startsWith('\ufeff')) return index
  return {
    ...index,
    positionAt(offset) {
      const { line, column } = index.positionAt(offset)
      return { line, column: line === 1 ? Math.max(1, column - 1) : column }
    },
  }
}

/** One line of a text, without its end, and where it stands. */
export function lineAround(text: string, offset: number): Span & { readonly text: string } {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const feed = text.indexOf('\n', start)
  const end = feed === -1 ? text.length : feed
  const line = text.slice(start, end).replace(/\r$/, '')
  const skipped = line.startsWith('\ufeff') ? 1 : 0
  return { text: line.slice(skipped), start: start + skipped, end: start + line.length }
}
