import type { Span } from '../../text/span.ts'
import { utf8Length } from '../../text/utf8.ts'

/** The fields between commas, or BuildKit's message why they can't be told apart. */
export type CommaFields =
  | { readonly ok: true; readonly fields: readonly CommaField[] }
  | { readonly ok: false; readonly message: string }

/** What a field means, and where it stands with its quotes. */
export interface CommaField extends Span {
  readonly value: string
}

/** Splits one line of comma-separated values; a field in double quotes may hold commas, and `""` for a quote. */
export function splitCommaFields(written: string): CommaFields {
  const line = written.replace(/\r?\n$/, '')
  if (line === '') return { ok: false, message: 'EOF' }
  const fields: CommaField[] = []
  for (let at = 0; at <= line.length;) {
    const field = line[at] === '"' ? readQuoted(line, at) : readBare(line, at)
    if (field.fault !== null) return { ok: false, message: field.fault }
    fields.push({ value: field.value, start: at, end: field.end })
    at = field.end + 1
  }
  return { ok: true, fields }
}

interface Field {
  readonly value: string
  /** The offset of the comma behind it, or of the end. */
  readonly end: number
  readonly fault: string | null
}

function readBare(line: string, start: number): Field {
  const comma = line.indexOf(',', start)
  const end = comma === -1 ? line.length : comma
  const value = line.slice(start, end)
  const bare = value.indexOf('"')
  const fault = bare === -1 ? null : faultIn(line, start + bare, 'bare " in non-quoted-field')
  return { value, end, fault }
}

function readQuoted(line: string, start: number): Field {
  let value = ''
  for (let at = start + 1; ;) {
    const close = line.indexOf('"', at)
    if (close === -1) return { value, end: line.length, fault: faultIn(line, at, MISPLACED) }
    value += line.slice(at, close)
    const following = line[close + 1]
    if (following === undefined || following === ',') return { value, end: close + 1, fault: null }
    if (following !== '"') return { value, end: close + 1, fault: faultIn(line, close, MISPLACED) }
    value += '"'
    at = close + 2
  }
}

const MISPLACED = 'extraneous or missing " in quoted-field'

function faultIn(line: string, offset: number, complaint: string): string {
  return `parse error on line 1, column ${utf8Length(line, 0, offset) + 1}: ${complaint}`
}
