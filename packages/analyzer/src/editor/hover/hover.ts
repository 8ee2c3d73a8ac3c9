import type { Span } from '../../text/span.ts'

/** What is told about the place that the pointer is on. */
export interface Hover {
  readonly from: number
  readonly to: number
  readonly kind: HoverKind
  readonly title: string
  /** Plain sentences, one a line. */
  readonly lines: readonly string[]
  /** Where more is written; null if nowhere. */
  readonly docs: string | null
}

export type HoverKind =
  | 'instruction'
  | 'flag'
  | 'mount-key'
  | 'stage'
  | 'image'
  | 'variable'
  | 'directive'
  | 'rule'
  | 'heredoc'
  | 'port'
  | 'value'

/** What is told, before it is known about which stretch. */
export type Told = Pick<Hover, 'kind' | 'title' | 'lines'> & {
  /** A path of Docker's manual, or a whole address. */
  readonly docs?: string | null
}

/** Tells something about a stretch of the text. */
export function tell({ start, end }: Span, { kind, title, lines, docs = null }: Told): Hover {
  const address = docs !== null && docs.startsWith('/') ? `https://docs.docker.com${docs}` : docs
  return { from: start, to: end, kind, title, lines, docs: address }
}

/** Whether an offset is in a stretch, or right behind it. */
export function touches({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end
}
