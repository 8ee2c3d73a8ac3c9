const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&', nbsp: ' ' }
const LONGEST = 90

/** A text of a question without its marks, cut where it is long: for an option of a select, which holds no HTML. */
export function plainTextOf(html: string): string {
  const text = html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, decoded)
    .replaceAll(/\s+/g, ' ')
    .trim()
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`
}

function decoded(entity: string, hex?: string, decimal?: string, name?: string): string {
  if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
  if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
  return ENTITIES[name ?? ''] ?? entity
}
