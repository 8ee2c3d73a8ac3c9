/** What braces make of the text of a word: `a{b,c}` two, `{1..3}` three; null if it is too much. */
export function expandBraces(text: string, most: number): readonly string[] | null {
  const brace = findBrace(text)
  if (brace === null) return [text]
  const items = itemsOf(text.slice(brace.start + 1, brace.end), brace.commas, brace.start + 1, most)
  if (items === null) return null
  const rests = expandBraces(text.slice(brace.end + 1), most)
  if (rests === null) return null
  const words: string[] = []
  for (const item of items) {
    for (const rest of rests) {
      if (words.length >= most) return null
      words.push(`${text.slice(0, brace.start)}${item}${rest}`)
    }
  }
  return words
}

interface Brace {
  readonly start: number
  readonly end: number
  readonly commas: readonly number[]
}

/** The first braces that are expanded: those with a comma or with `..` in them. */
function findBrace(text: string): Brace | null {
  for (let start = skipTo(text, 0, '{'); start !== -1; start = skipTo(text, start + 1, '{')) {
    if (text[start - 1] === '$') continue
    const brace = closeBrace(text, start)
    if (brace === null) continue
    if (brace.commas.length > 0 || rangeOf(text.slice(start + 1, brace.end)) !== null) return brace
  }
  return null
}

function closeBrace(text: string, start: number): Brace | null {
  const commas: number[] = []
  let depth = 0
  for (let at = start; at < text.length; at = next(text, at)) {
    const char = text[at]
    if (char === '{') depth++
    else if (char === ',' && depth === 1) commas.push(at)
    else if (char === '}' && --depth === 0) return { start, end: at, commas }
  }
  return null
}

function skipTo(text: string, from: number, wanted: string): number {
  for (let at = 0; at < text.length; at = next(text, at)) if (at >= from && text[at] === wanted) return at
  return -1
}

/** The place after a character, or after all that is quoted or expanded at once. */
function next(text: string, at: number): number {
  const char = text[at]
  if (char === '\\') return at + 2
  if (char === "'" || char === '`') return closing(text, at, char)
  if (char === '"') return closing(text, at, '"')
  if (char === '$' && text[at + 1] === '{') return closing(text, at, '}')
  if (char === '$' && text[at + 1] === '(') return closing(text, at, ')')
  return at + 1
}

function closing(text: string, start: number, end: string): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\' && end !== "'") at++
    else if (text[at] === end) return at + 1
  }
  return text.length
}

function itemsOf(inside: string, commas: readonly number[], offset: number, most: number): readonly string[] | null {
  const range = commas.length === 0 ? rangeOf(inside) : null
  if (range !== null) return range.count > most ? null : range.items()
  const cuts = [-1, ...commas.map((comma) => comma - offset), inside.length]
  const items: string[] = []
  for (const [at, cut] of cuts.slice(0, -1).entries()) {
    const expanded = expandBraces(inside.slice(cut + 1, cuts[at + 1]), most)
    if (expanded === null || items.length + expanded.length > most) return null
    items.push(...expanded)
  }
  return items
}

function rangeOf(inside: string): { readonly count: number; items(): readonly string[] } | null {
  const match = /^(-?\d{1,15}|[A-Za-z])\.\.(-?\d{1,15}|[A-Za-z])(?:\.\.(-?\d{1,15}))?$/.exec(inside)
  if (match === null) return null
  const [, from = '', to = '', by] = match
  const isNumeric = /\d/.test(from)
  if (isNumeric !== /\d/.test(to)) return null
  const [low, high] = isNumeric ? [Number(from), Number(to)] : [from.charCodeAt(0), to.charCodeAt(0)]
  const step = Math.abs(Number(by ?? 1)) || 1
  const count = Math.floor(Math.abs(high - low) / step) + 1
  const width = isNumeric && [from, to].some((end) => /^-?0\d/.test(end)) ? Math.max(from.length, to.length) : 0
  const nth = (index: number): number => (high >= low ? low + index * step : low - index * step)
  const show = (value: number): string => (isNumeric ? padded(value, width) : String.fromCharCode(value))
  return { count, items: () => Array.from({ length: count }, (_, index) => show(nth(index))) }
}

function padded(value: number, width: number): string {
  const sign = value < 0 ? '-' : ''
  return sign + String(Math.abs(value)).padStart(width - sign.length, '0')
}
