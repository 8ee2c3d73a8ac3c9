/** A line of a .dockerignore, ready to be compared with paths. */
export interface IgnorePattern {
  /** Cleaned, without the `!`. */
  readonly text: string
  /** Whether it takes back what a line above leaves out. */
  readonly isException: boolean
  /** Whether BuildKit can make sense of it; otherwise it means nothing. */
  readonly isValid: boolean
  /** Whether it means the path itself. */
  matches(path: string): boolean
  /** Whether it means the path or one of the folders that hold it. */
  covers(path: string): boolean
}

/** Makes a pattern of a cleaned line: `*` and `?` stay within a folder, `**` goes through any number of them. */
export function readIgnorePattern(text: string, isException: boolean): IgnorePattern {
  const tokens = readTokens(text)
  return { text, isException, isValid: tokens !== null, ...chooseTests(text, tokens) }
}

/** One place of a pattern. */
type Token =
  | { readonly kind: 'one'; readonly accepts: (character: string) => boolean }
  /** `*` */
  | { readonly kind: 'many' }
  /** `**` at the end */
  | { readonly kind: 'all' }
  /** A double star and a slash: nothing, or anything that ends with a slash. */
  | { readonly kind: 'folders' }

interface Tokens {
  readonly list: readonly Token[]
  readonly isPlain: boolean
  /** Whether the double star that it begins with is all that is special in it. */
  readonly isSuffix: boolean
  /** The same at its end. */
  readonly isPrefix: boolean
}

type Tests = Pick<IgnorePattern, 'matches' | 'covers'>

function chooseTests(text: string, tokens: Tokens | null): Tests {
  if (tokens === null) return { matches: () => false, covers: () => false }
  if (tokens.isSuffix) return testSuffix(text.slice(2))
  if (tokens.isPrefix) return testPrefix(text.slice(0, -2))
  if (tokens.isPlain) return { matches: (path) => path === text, covers: (path) => `${path}/`.startsWith(`${text}/`) }
  return {
    matches: (path) => follow(tokens.list, path, false),
    covers: (path) => follow(tokens.list, path, true),
  }
}

/** Behind the double star a slash may stand for nothing: what ends with `/a` is meant, and `a` alone. */
function testSuffix(suffix: string): Tests {
  const isAlone = (path: string): boolean => suffix.startsWith('/') && path === suffix.slice(1)
  const isBeginning = (path: string): boolean => suffix.startsWith('/') && path.startsWith(`${suffix.slice(1)}/`)
  return {
    matches: (path) => path.endsWith(suffix) || isAlone(path),
    covers: (path) => `${path}/`.includes(`${suffix}/`) || suffix === '' || isAlone(path) || isBeginning(path),
  }
}

function testPrefix(prefix: string): Tests {
  const matches = (path: string): boolean => path.startsWith(prefix)
  return { matches, covers: matches }
}

/** Null for a pattern that BuildKit can't make sense of. */
function readTokens(text: string): Tokens | null {
  const characters = Array.from(text)
  const list: Token[] = []
  let [isPlain, isSuffix, isPrefix] = [true, false, false]
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] ?? ''
    const start = at
    if (character === '*' && characters[at + 1] === '*') {
      at += characters[at + 2] === '/' ? 2 : 1
      const isLast = at === characters.length - 1
      list.push({ kind: isLast ? 'all' : 'folders' })
      isPrefix = isLast && isPlain && start > 0
      isSuffix = start === 0
      isPlain = false
      continue
    }
    const special = readSpecial(characters, at)
    if (special === null) return null
    if (special.isSpecial) [isPlain, isSuffix] = [false, false]
    list.push(special.token)
    at = special.last
  }
  return { list, isPlain, isSuffix, isPrefix }
}

interface ReadToken {
  readonly token: Token
  readonly last: number
  readonly isSpecial: boolean
}

function readSpecial(characters: readonly string[], at: number): ReadToken | null {
  const character = characters[at] ?? ''
  switch (character) {
    case '*':
      return { token: { kind: 'many' }, last: at, isSpecial: true }
    case '?':
      return { token: { kind: 'one', accepts: isNoSlash }, last: at, isSpecial: true }
    case '[':
      return readClass(characters, at)
    case '\\': {
      const escaped = characters[at + 1]
      if (escaped === undefined) return null
      return { token: only(escaped), last: at + 1, isSpecial: true }
    }
    default:
      return { token: only(character), last: at, isSpecial: character === ']' }
  }
}

function only(wanted: string): Token {
  return { kind: 'one', accepts: (character) => character === wanted }
}

function isNoSlash(character: string): boolean {
  return character !== '/'
}

/** `[a-z_]` or `[^a-z_]`; a bracket right behind the first one is a character. */
function readClass(characters: readonly string[], at: number): ReadToken | null {
  const isNegated = characters[at + 1] === '^'
  const ranges: (readonly [string, string])[] = []
  let place = at + (isNegated ? 2 : 1)
  for (let isFirst = true; isFirst || characters[place] !== ']'; isFirst = false) {
    if (characters[place] === '\\') place++
    const low = characters[place]
    if (low === undefined) return null
    const isRange = characters[place + 1] === '-' && (characters[place + 2] ?? ']') !== ']'
    const high = isRange ? (characters[place + 2] ?? low) : low
    if (high < low) return null
    ranges.push([low, high])
    place += isRange ? 3 : 1
  }
  const accepts = (character: string): boolean =>
    ranges.some(([low, high]) => low <= character && character <= high) !== isNegated
  return { token: { kind: 'one', accepts }, last: place, isSpecial: true }
}

/**
 * Follows all ways through the pattern at once, so its time is at most the product of both lengths; on request
 * it is content with a folder on the way.
 */
function follow(tokens: readonly Token[], path: string, mayEndEarly: boolean): boolean {
  const places = new Set<number>()
  arrive(tokens, 0, places)
  for (const character of path) {
    if (mayEndEarly && character === '/' && places.has(tokens.length)) return true
    const before = [...places]
    places.clear()
    for (const place of before) leave(tokens, place, character, places)
  }
  return places.has(tokens.length)
}

/** Adds where the character leads from a place. */
function leave(tokens: readonly Token[], place: number, character: string, places: Set<number>): void {
  const token = tokens[place]
  switch (token?.kind) {
    case undefined:
      break
    case 'one':
      if (token.accepts(character)) arrive(tokens, place + 1, places)
      break
    case 'many':
      if (character !== '/') arrive(tokens, place, places)
      break
    case 'all':
      arrive(tokens, place, places)
      break
    case 'folders':
      // Once begun, it ends only behind a slash.
      places.add(place)
      if (character === '/') arrive(tokens, place + 1, places)
      break
  }
}

/** Adds a place, and those behind it as far as the tokens between may match nothing. */
function arrive(tokens: readonly Token[], at: number, places: Set<number>): void {
  for (let place = at; ; place++) {
    places.add(place)
    const kind = tokens[place]?.kind
    if (kind === undefined || kind === 'one') return
  }
}
