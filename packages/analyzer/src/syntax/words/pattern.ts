/** The text that is left or made, or BuildKit's message why the pattern can't be used. */
export interface PatternResult {
  readonly value: string
  readonly fault: string | null
}

/** One place of a pattern: a character, `?` for any one, or `*` for any number. Neither takes a line feed. */
type Token = { readonly kind: 'one' | 'any' | 'many'; readonly character: string }

/** `${value#pattern}` and its three relatives: takes off what matches at the beginning or the end. */
export function stripMatch(value: string, pattern: string, side: '#' | '%'): PatternResult {
  const takesMost = pattern.startsWith(side)
  const shape = takesMost ? pattern.slice(1) : pattern
  if (side === '#') return stripPrefix(Array.from(value), shape, takesMost)
  // A shortest match at the end is one at the beginning of the reversed text.
  const reversed = stripPrefix(Array.from(value).toReversed(), reversePattern(shape), takesMost)
  return { ...reversed, value: Array.from(reversed.value).toReversed().join('') }
}

function stripPrefix(characters: readonly string[], pattern: string, takesMost: boolean): PatternResult {
  const tokens = readPattern(pattern)
  if (typeof tokens === 'string') return { value: '', fault: tokens }
  const length = matchAt(tokens, characters, 0, takesMost)
  return { value: characters.slice(Math.max(length, 0)).join(''), fault: null }
}

/** `${value/pattern/replacement}`: replaces the first and longest match, or all. */
export function replaceMatches(
  value: string,
  pattern: string,
  replacement: string,
  replacesAll: boolean,
): PatternResult {
  const tokens = readPattern(pattern)
  if (typeof tokens === 'string') return { value: '', fault: tokens }
  const characters = Array.from(value)
  return {
    value: replacesAll ? replaceAll(tokens, characters, replacement) : replaceFirst(tokens, characters, replacement),
    fault: null,
  }
}

function replaceFirst(tokens: readonly Token[], characters: readonly string[], replacement: string): string {
  for (let at = 0; at <= characters.length; at++) {
    const length = matchAt(tokens, characters, at, true)
    if (length < 0) continue
    return characters.slice(0, at).join('') + replacement + characters.slice(at + length).join('')
  }
  return characters.join('')
}

function replaceAll(tokens: readonly Token[], characters: readonly string[], replacement: string): string {
  let result = ''
  let isBehindMatch = false
  for (let at = 0; at <= characters.length;) {
    const length = matchAt(tokens, characters, at, true)
    // An empty match right behind another one does not count.
    const counts: boolean = length > 0 || (length === 0 && !isBehindMatch)
    if (counts) result += fillIn(replacement, characters.slice(at, at + length).join(''))
    if (length > 0) at += length
    else result += characters[at++] ?? ''
    isBehindMatch = counts && length > 0
  }
  return result
}

/**
 * How many characters match from `start` on, the most or the fewest that can; -1 if none do. Follows all
 * ways through the pattern at once, so its time is at most the product of both lengths.
 */
function matchAt(tokens: readonly Token[], characters: readonly string[], start: number, takesMost: boolean): number {
  let reached = reachFrom(tokens, [0])
  let found = reached.includes(tokens.length) ? 0 : -1
  for (let at = start; at < characters.length && reached.length > 0; at++) {
    if (found >= 0 && !takesMost) return found
    reached = reachFrom(tokens, step(tokens, reached, characters[at] ?? ''))
    if (reached.at(-1) === tokens.length) found = at - start + 1
  }
  return found
}

/** The places in the pattern after one more character, in rising order. */
function step(tokens: readonly Token[], places: readonly number[], character: string): number[] {
  const next: number[] = []
  for (const place of places) {
    const token = tokens[place]
    if (token === undefined || !accepts(token, character)) continue
    const to = token.kind === 'many' ? place : place + 1
    if (next.at(-1) !== to) next.push(to)
  }
  return next
}

/** Adds the places that can be reached by letting a `*` match nothing. */
function reachFrom(tokens: readonly Token[], places: readonly number[]): number[] {
  const reached: number[] = []
  for (const place of places) {
    let at = place
    if (at > (reached.at(-1) ?? -1)) reached.push(at)
    while (tokens[at]?.kind === 'many' && ++at > (reached.at(-1) ?? -1)) reached.push(at)
  }
  return reached
}

function accepts(token: Token, character: string): boolean {
  return token.kind === 'one' ? token.character === character : character !== '\n'
}

/** The tokens of a pattern, or why it is none. */
function readPattern(pattern: string): readonly Token[] | string {
  const characters = Array.from(pattern)
  const tokens: Token[] = []
  // Go's scanner takes a byte order mark off whatever it reads.
  for (let at = pattern.startsWith('\ufeff') ? 1 : 0; at < characters.length; at++) {
    const character = characters[at] ?? ''
    if (character === '*') tokens.push({ kind: 'many', character })
    else if (character === '?') tokens.push({ kind: 'any', character })
    else if (character !== '\\') tokens.push({ kind: 'one', character })
    else {
      const escaped = characters[at + 1] ?? '\ufffd'
      // The braces and slashes of ${} must be escaped in it, but they mean nothing in a pattern.
      if (escaped === '}' || escaped === '/') continue
      if (!'*?\\'.includes(escaped))
        return `invalid pattern (${pattern}) in substitution: invalid escape '\\${escaped}'`
      tokens.push({ kind: 'one', character: escaped })
      at++
    }
  }
  return tokens
}

/** The pattern from its end to its beginning; an escaped character stays behind its backslash. */
function reversePattern(pattern: string): string {
  const characters = Array.from(pattern)
  const parts: string[] = []
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] ?? ''
    const isEscape = character === '\\' && at + 1 < characters.length
    parts.push(isEscape ? character + (characters[++at] ?? '') : character)
  }
  return parts.toReversed().join('')
}

const TEMPLATE = /\$(?:\$|\{([\p{L}\p{Nd}_]+)\}|([\p{L}\p{Nd}_]+))/gu

/** BuildKit replaces all matches with a Go template: `$0` is the match, `$$` a dollar, other names nothing. */
function fillIn(template: string, match: string): string {
  if (!template.includes('$')) return template
  return template.replace(TEMPLATE, (written: string, braced?: string, bare?: string) => {
    if (written === '$$') return '$'
    return (braced ?? bare) === '0' ? match : ''
  })
}
