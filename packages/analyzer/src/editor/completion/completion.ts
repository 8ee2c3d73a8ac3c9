import type { Span } from '../../text/span.ts'

/** Something that may stand at the cursor. */
export interface Completion {
  readonly label: string
  /** What is put in the place of the range. */
  readonly insert: string
  /** The same with places to fill in, as `${name}`; null if there are none. */
  readonly snippet: string | null
  readonly kind: CompletionKind
  /** What it is, in one line; empty if there is nothing to say. */
  readonly detail: string
  readonly from: number
  readonly to: number
}

export type CompletionKind =
  | 'keyword'
  | 'flag'
  | 'value'
  | 'stage'
  | 'image'
  | 'variable'
  | 'path'
  | 'user'
  | 'label'
  | 'directive'
  | 'rule'

/** The same without its range. */
export interface Offer {
  readonly label: string
  readonly kind: CompletionKind
  readonly detail: string
  /** The label if it is not given. */
  readonly insert?: string
  readonly snippet?: string | null
}

/** Offers for a range of the file. */
export function offerIn({ start, end }: Span, offers: readonly Offer[]): readonly Completion[] {
  return offers.map(({ label, insert = label, snippet = null, kind, detail }) => {
    return { label, insert, snippet, kind, detail, from: start, to: end }
  })
}

/** One offer for each name of a table. */
export function offersOf(table: Readonly<Record<string, string>>, kind: CompletionKind): readonly Offer[] {
  return Object.entries(table).map(([label, detail]) => ({ label, kind, detail }))
}
