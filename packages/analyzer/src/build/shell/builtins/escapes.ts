/** A text with its backslash escapes replaced; whether `\c` ended all output. */
export interface Unescaped {
  readonly text: string
  readonly isCut: boolean
  /** Whether it has bytes that are no text. */
  readonly isOdd: boolean
}

const LETTERS: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  e: '\u001b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
}

/** What differs between the users of escapes. */
export interface EscapeRules {
  /** Whether octal numbers need a leading zero, as for echo. */
  readonly needsZero: boolean
  /** Letters that stand for nothing special here: dash knows neither `\e` nor `\x`. */
  readonly without: string
}

/** Replaces backslash escapes, as echo and printf do. */
export function unescape(text: string, { needsZero, without }: EscapeRules): Unescaped {
  let result = ''
  let isOdd = false
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at)
    if (char !== '\\') {
      result += char
      continue
    }
    const next = text.charAt(at + 1)
    const rest = text.slice(at + 1, at + 12)
    if (next === 'c' && needsZero) return { text: result, isCut: true, isOdd }
    const number = numberIn(rest, needsZero, without)
    if (number !== null) {
      isOdd ||= number.code > 0x7f && !number.isUnicode
      result += String.fromCodePoint(number.code)
      at += number.length
    } else if (LETTERS[next] !== undefined && !without.includes(next)) {
      result += LETTERS[next]
      at++
    } else if (next === '"' && !needsZero) {
      result += '"'
      at++
    } else result += char
  }
  return { text: result, isCut: false, isOdd }
}

function numberIn(
  rest: string,
  needsZero: boolean,
  without: string,
): { readonly code: number; readonly length: number; readonly isUnicode: boolean } | null {
  const octal = (needsZero ? /^0([0-7]{0,3})/ : /^([0-7]{1,3})/).exec(rest)
  if (octal !== null) {
    const code = Number.parseInt(octal[1] || '0', 8) & 0xff
    return { code, length: octal[0].length, isUnicode: false }
  }
  const hex = /^x([0-9A-Fa-f]{1,2})/.exec(rest)
  if (hex !== null && !without.includes('x')) {
    return { code: Number.parseInt(hex[1] ?? '0', 16), length: hex[0].length, isUnicode: false }
  }
  const unicode = /^(?:u([0-9A-Fa-f]{1,4})|U([0-9A-Fa-f]{1,8}))/.exec(rest)
  if (unicode === null || without.includes('u')) return null
  const code = Number.parseInt(unicode[1] ?? unicode[2] ?? '0', 16)
  return code > 0x10ffff ? null : { code, length: unicode[0].length, isUnicode: true }
}
