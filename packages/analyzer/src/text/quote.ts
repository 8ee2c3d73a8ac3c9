import { STRAY_BYTES } from './bytes.ts'

const NEEDS_CARE = /[^\x20\x21\x23-\x5b\x5d-\x7e]/

const PRINTABLE = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u

const SHORT: Readonly<Record<string, string>> = {
  '\x07': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
  '"': '\\"',
  '\\': '\\\\',
}

/** The text between double quotes as Go's strconv.Quote writes it. */
export function quote(text: string): string {
  if (!NEEDS_CARE.test(text)) return `"${text}"`
  let quoted = '"'
  for (const character of text) quoted += SHORT[character] ?? escapeCharacter(character)
  return `${quoted}"`
}

function escapeCharacter(character: string): string {
  if (PRINTABLE.test(character)) return character
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return `\\x${hex(code, 2)}`
  if (code >= STRAY_BYTES + 0x80 && code <= STRAY_BYTES + 0xff) return `\\x${hex(code - STRAY_BYTES, 2)}`
  // Half of a surrogate pair can't be in a file; written to one it becomes the replacement character.
  if (code >= 0xd800 && code <= 0xdfff) return '\ufffd'
  return code < 0x10000 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0')
}
