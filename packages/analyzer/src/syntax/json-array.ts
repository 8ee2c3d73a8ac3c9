import { isSpace } from '../text/space.ts'

/** One string of a JSON array: what it means, and where its quotes stand. */
export interface JsonString {
  readonly value: string
  readonly start: number
  readonly end: number
}

/** What `[…]` turns out to be; if it is no JSON at all, BuildKit takes it for plain words. */
export type JsonArray =
  | { readonly kind: 'strings'; readonly items: readonly JsonString[] }
  | { readonly kind: 'other-values' }
  | { readonly kind: 'none' }

const NONE: JsonArray = { kind: 'none' }

/** Reads `[start, end)` as a JSON array of strings, as Go's encoding/json would. */
export function readJsonArray(text: string, start: number, end: number): JsonArray {
  let at = start
  while (at < end && isSpace(text.charCodeAt(at))) at++
  if (text[at] !== '[' || at >= end) return NONE
  const items = readStrings(text, at, end)
  if (items !== null) return { kind: 'strings', items }
  return isValidJson(text.slice(at, end)) ? { kind: 'other-values' } : NONE
}

/** Reads `["a", "b"]` to the very end; null if anything else is in it. */
function readStrings(text: string, open: number, end: number): readonly JsonString[] | null {
  const items: JsonString[] = []
  let at = skipJsonSpace(text, open + 1, end)
  if (text[at] === ']') return skipJsonSpace(text, at + 1, end) === end ? items : null
  for (;;) {
    const item = at < end ? readString(text, at, end) : null
    if (item === null) return null
    items.push(item)
    at = skipJsonSpace(text, item.end, end)
    if (at >= end) return null
    if (text[at] === ']') return skipJsonSpace(text, at + 1, end) === end ? items : null
    if (text[at] !== ',') return null
    at = skipJsonSpace(text, at + 1, end)
  }
}

function readString(text: string, start: number, end: number): JsonString | null {
  if (text[start] !== '"') return null
  let value = ''
  let from = start + 1
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x20) return null
    if (code === QUOTE) return { value: value + text.slice(from, at), start, end: at + 1 }
    if (code !== BACKSLASH) continue
    const escape = readEscape(text, at, end)
    if (escape === null) return null
    value += text.slice(from, at) + escape.value
    at = escape.end - 1
    from = escape.end
  }
  return null
}

const QUOTE = 0x22

const BACKSLASH = 0x5c

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
])

function readEscape(text: string, at: number, end: number): { readonly value: string; readonly end: number } | null {
  if (at + 1 >= end) return null
  const short = ESCAPES.get(text.charAt(at + 1))
  if (short !== undefined) return { value: short, end: at + 2 }
  const unit = readUnit(text, at, end)
  if (unit === null) return null
  if (!isSurrogate(unit)) return { value: String.fromCharCode(unit), end: at + 6 }
  const low = isHighSurrogate(unit) ? readUnit(text, at + 6, end) : null
  if (low !== null && isSurrogate(low) && !isHighSurrogate(low)) {
    return { value: String.fromCharCode(unit, low), end: at + 12 }
  }
  // Half of a pair means nothing to Go.
  return { value: '\ufffd', end: at + 6 }
}

const UNIT = /^\\u[0-9a-fA-F]{4}$/

function readUnit(text: string, at: number, end: number): number | null {
  const written = text.slice(at, Math.min(at + 6, end))
  return UNIT.test(written) ? Number.parseInt(written.slice(2), 16) : null
}

function isSurrogate(unit: number): boolean {
  return (unit & 0xf800) === 0xd800
}

function isHighSurrogate(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800
}

function skipJsonSpace(text: string, start: number, end: number): number {
  let at = start
  while (at < end && isJsonSpace(text.charCodeAt(at))) at++
  return at
}

function isJsonSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d
}

function isValidJson(text: string): boolean {
  if (isTooDeep(text)) return false
  try {
    JSON.parse(text, refuseInfinity)
    return true
  } catch {
    return false
  }
}

/** Go refuses a number that no float can hold, as 1e999. */
function refuseInfinity(_: string, value: unknown): unknown {
  if (value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY) throw new RangeError('too large')
  return value
}

/** Go gives up on values that are nested more than this. */
const DEEPEST = 10_000

function isTooDeep(text: string): boolean {
  if (text.length <= DEEPEST) return false
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x5b || code === 0x7b) depth++
    else if (code === 0x5d || code === 0x7d) depth--
    if (depth > DEEPEST) return true
  }
  return false
}
