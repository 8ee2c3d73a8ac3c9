import type { Blockquote, BlockContent, DefinitionContent } from 'mdast'

const titles = {
  note: 'Note',
  tip: 'Tip',
  important: 'Important',
  warning: 'Warning',
  caution: 'Caution',
} as const

/** The kinds of callout, as they are written between `[!` and `]`. */
export const calloutKinds: readonly string[] = Object.keys(titles).map((kind) => kind.toUpperCase())

/** A quotation that is a callout: its kind, the title a reader sees, and what is left when the mark is taken off. */
export interface Callout {
  readonly kind: string
  readonly title: string
  readonly content: readonly (BlockContent | DefinitionContent)[]
}

/** Reads a quotation as a callout; null when it is a plain quotation. */
export function findCallout(quote: Blockquote): Callout | null {
  const split = splitMark(quote)
  const kind = split?.mark.toLowerCase()
  if (split === null || kind === undefined || !isKind(kind)) return null
  return { kind, title: titles[kind], content: split.content }
}

function isKind(kind: string): kind is keyof typeof titles {
  return Object.hasOwn(titles, kind)
}

// > [!NOTE]
// > Text            the mark stands alone on the first line
function splitMark({ children }: Blockquote): { readonly mark: string; readonly content: Callout['content'] } | null {
  const [first, ...others] = children
  if (first?.type !== 'paragraph') return null
  const [lead, ...inline] = first.children
  if (lead?.type !== 'text') return null
  const match = /^\[!([A-Za-z]+)\][ \t]*(?:\n|$)/.exec(lead.value)
  if (match?.[1] === undefined) return null
  const rest = { ...lead, value: lead.value.slice(match[0].length) }
  const words = rest.value === '' ? inline : [rest, ...inline]
  return { mark: match[1], content: words.length === 0 ? others : [{ ...first, children: words }, ...others] }
}
