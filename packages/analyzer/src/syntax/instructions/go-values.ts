import { toBytes } from '../../text/bytes.ts'
import { quote } from '../../text/quote.ts'

/** A number, or Go's message why the text is none. */
export type Reading = { readonly ok: true; readonly value: number } | { readonly ok: false; readonly message: string }

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ...['1', 't', 'T', 'TRUE', 'true', 'True'].map((word) => [word, true] as const),
  ...['0', 'f', 'F', 'FALSE', 'false', 'False'].map((word) => [word, false] as const),
])

/** What Go's strconv.ParseBool takes the text for; null if for nothing. */
export function readBoolean(text: string): boolean | null {
  return BOOLEANS.get(text) ?? null
}

/** The text as a 32-bit integer, as Go's strconv.ParseInt. */
export function readInteger(text: string): Reading {
  if (!/^[+-]?[0-9]+$/.test(text))
    return { ok: false, message: `strconv.ParseInt: parsing ${quote(text)}: invalid syntax` }
  const value = Number(text)
  if (value < -(2 ** 31) || value >= 2 ** 31) {
    return { ok: false, message: `strconv.ParseInt: parsing ${quote(text)}: value out of range` }
  }
  return { ok: true, value }
}

const NANOSECONDS: ReadonlyMap<string, number> = new Map([
  ['ns', 1],
  ['us', 1e3],
  ['\u00b5s', 1e3],
  ['\u03bcs', 1e3],
  ['ms', 1e6],
  ['s', 1e9],
  ['m', 60e9],
  ['h', 3600e9],
])

const PART = /([0-9]*)(?:\.([0-9]*))?([^.0-9]*)/y

/** The text as nanoseconds, as Go's time.ParseDuration: `1h15m30.5s`. */
export function readDuration(text: string): Reading {
  const sign = text.startsWith('-') ? -1 : 1
  const start = text.startsWith('-') || text.startsWith('+') ? 1 : 0
  if (text.slice(start) === '0') return { ok: true, value: 0 }
  if (text.length === start) return invalidDuration(text)
  let total = 0
  for (let at = start; at < text.length;) {
    PART.lastIndex = at
    const [part = '', whole = '', fraction, unit = ''] = PART.exec(text) ?? []
    if ((whole === '' && (fraction ?? '') === '') || Number(whole) > 2 ** 63) return invalidDuration(text)
    if (unit === '') return { ok: false, message: `time: missing unit in duration ${quoteBytes(text)}` }
    const scale = NANOSECONDS.get(unit)
    if (scale === undefined)
      return { ok: false, message: `time: unknown unit ${quoteBytes(unit)} in duration ${quoteBytes(text)}` }
    total += Number(whole) * scale + Math.trunc(Number(`0.${fraction ?? ''}`) * scale)
    if (total >= 2 ** 63) return invalidDuration(text)
    at += part.length
  }
  return { ok: true, value: total === 0 ? 0 : sign * total }
}

function invalidDuration(text: string): Reading {
  return { ok: false, message: `time: invalid duration ${quoteBytes(text)}` }
}

/** As Go's package time quotes: whatever is not ASCII byte by byte. */
function quoteBytes(text: string): string {
  const { text: bytes } = toBytes(text, 0, text.length)
  const escaped = Array.from(bytes, (byte) => {
    const code = byte.charCodeAt(0)
    if (code >= 0x80 || code < 0x20) return `\\x${code.toString(16).padStart(2, '0')}`
    return byte === '"' || byte === '\\' ? `\\${byte}` : byte
  })
  return `"${escaped.join('')}"`
}
