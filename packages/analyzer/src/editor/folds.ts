import type { Heredoc } from '../syntax/tree.ts'
import type { Analysis } from './analysis.ts'
import type { Range } from './navigate.ts'
import { outlineOf } from './outline.ts'

/** What can be folded: everything but its first line. */
export interface Fold extends Range {
  readonly kind: 'stage' | 'instruction' | 'heredoc'
}

/** Stages, instructions of several lines and here-documents, in the order of the text. */
export function foldsOf(analysis: Analysis): readonly Fold[] {
  const { text, dockerfile } = analysis
  const stages = outlineOf(analysis).filter(({ kind }) => kind === 'stage')
  const folds = [
    ...stages.map(({ from, to }) => foldOf('stage', text, from, to)),
    ...dockerfile.instructions.flatMap(({ start, end, heredocs }) => {
      const [first] = heredocs
      const lineEnd = first === undefined ? end : Math.max(text.lastIndexOf('\n', first.start - 1), start)
      return [foldOf('instruction', text, start, lineEnd), ...heredocs.map((heredoc) => foldOfBody(heredoc, text))]
    }),
  ]
  return folds.filter((fold) => fold !== null).toSorted((left, right) => left.from - right.from || right.to - left.to)
}

/** From the end of the first line; null if there is only one. */
function foldOf(kind: Fold['kind'], text: string, start: number, end: number): Fold | null {
  const from = lineEndAt(text, start)
  return from < end && text.slice(from, end).includes('\n') ? { kind, from, to: end } : null
}

/** The body hides behind the line of its opener. */
function foldOfBody({ body, end, terminator }: Heredoc, text: string): Fold | null {
  if (terminator === null || body.start === 0) return null
  return foldOf('heredoc', text, body.start - 1, end)
}

function lineEndAt(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset)
  if (feed === -1) return text.length
  return text.charAt(feed - 1) === '\r' ? feed - 1 : feed
}
