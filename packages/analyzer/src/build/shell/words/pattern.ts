/** A pattern as shells have them: `*`, `?`, `[a-z]`; a backslash takes the meaning of what follows. */
export type Pattern = readonly PatternToken[]

type PatternToken =
  | { readonly kind: 'char'; readonly char: string }
  | { readonly kind: 'any' | 'star' }
  | { readonly kind: 'set'; readonly isNegated: boolean; readonly has: (char: string) => boolean }

const CLASSES: Readonly<Record<string, RegExp>> = {
  alpha: /[A-Za-z]/,
  digit: /[0-9]/,
  alnum: /[A-Za-z0-9]/,
  upper: /[A-Z]/,
  lower: /[a-z]/,
  space: /[ \t\n\r\v\f]/,
  blank: /[ \t]/,
  punct: /[!-/:-@[-`{-~]/,
  xdigit: /[0-9A-Fa-f]/,
  print: /[ -~]/,
  graph: /[!-~]/,
  // oxlint-disable-next-line no-control-regex -- it is what [:cntrl:] means
  cntrl: /[\u0000-\u001f\u007f]/,
}

/** Reads a pattern. */
export function compilePattern(text: string): Pattern {
  const tokens: PatternToken[] = []
  for (let at = 0; at < text.length;) {
    const char = charAt(text, at)
    at += char.length
    if (char === '*') {
      if (tokens.at(-1)?.kind !== 'star') tokens.push({ kind: 'star' })
    } else if (char === '?') tokens.push({ kind: 'any' })
    else if (char === '\\' && at < text.length) {
      const escaped = charAt(text, at)
      tokens.push({ kind: 'char', char: escaped })
      at += escaped.length
    } else if (char === '[') {
      const set = readSet(text, at)
      tokens.push(set?.token ?? { kind: 'char', char })
      at = set?.end ?? at
    } else tokens.push({ kind: 'char', char })
  }
  return tokens
}

/** A text as a pattern that only it matches. */
export function quotePattern(text: string): string {
  return text.replaceAll(/[\\*?[\]!^-]/g, '\\$&')
}

/** Whether the characters of a text are all that a pattern asks for. */
export function matchesPattern(pattern: Pattern, text: string): boolean {
  return matchesChars(pattern, Array.from(text))
}

// Where a star has matched too little, it takes one more: only the last star ever needs to.
function matchesChars(pattern: Pattern, chars: readonly string[]): boolean {
  let [at, token, star, retry] = [0, 0, -1, 0]
  while (at < chars.length) {
    const next = pattern[token]
    if (next?.kind === 'star') {
      star = token++
      retry = at
    } else if (next !== undefined && matchesChar(next, chars[at] ?? '')) {
      token++
      at++
    } else if (star !== -1) {
      token = star + 1
      at = ++retry
    } else return false
  }
  while (pattern[token]?.kind === 'star') token++
  return token === pattern.length
}

function matchesChar(token: PatternToken, char: string): boolean {
  if (token.kind === 'set') return token.has(char) !== token.isNegated
  return token.kind === 'any' || (token.kind === 'char' && token.char === char)
}

/** How long the shortest or longest beginning of a text is that a pattern matches; null if none does. */
export function matchBeginning(pattern: Pattern, text: string, isLongest: boolean): number | null {
  const chars = Array.from(text)
  const lengths = Array.from({ length: chars.length + 1 }, (_, at) => at)
  for (const length of isLongest ? lengths.toReversed() : lengths) {
    if (matchesChars(pattern, chars.slice(0, length))) return chars.slice(0, length).join('').length
  }
  return null
}

/** The same for the end of a text: where it begins. */
export function matchEnd(pattern: Pattern, text: string, isLongest: boolean): number | null {
  const chars = Array.from(text)
  const starts = Array.from({ length: chars.length + 1 }, (_, at) => at)
  for (const start of isLongest ? starts : starts.toReversed()) {
    if (matchesChars(pattern, chars.slice(start))) return chars.slice(0, start).join('').length
  }
  return null
}

function charAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0)
}

// [!a-z[:digit:]_]
//  ^ at
function readSet(text: string, start: number): { readonly token: PatternToken; readonly end: number } | null {
  let at = start
  const isNegated = text[at] === '!' || text[at] === '^'
  if (isNegated) at++
  const members: ((char: string) => boolean)[] = []
  for (let isFirst = true; isFirst || text[at] !== ']'; isFirst = false) {
    if (at >= text.length) return null
    const named = /^\[:([a-z]+):\]/.exec(text.slice(at, at + 12))
    const expression = CLASSES[named?.[1] ?? '']
    if (named !== null && expression !== undefined) {
      members.push((char) => expression.test(char))
      at += named[0].length
      continue
    }
    const low = readMember(text, at)
    at = low.end
    if (text[at] !== '-' || at + 1 >= text.length || text[at + 1] === ']') {
      members.push((char) => char === low.char)
      continue
    }
    const high = readMember(text, at + 1)
    at = high.end
    members.push((char) => char >= low.char && char <= high.char)
  }
  return { token: { kind: 'set', isNegated, has: (char) => members.some((has) => has(char)) }, end: at + 1 }
}

function readMember(text: string, at: number): { readonly char: string; readonly end: number } {
  const escape = text[at] === '\\' && at + 1 < text.length ? 1 : 0
  const char = charAt(text, at + escape)
  return { char, end: at + escape + char.length }
}
