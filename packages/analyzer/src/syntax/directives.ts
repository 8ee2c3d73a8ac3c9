import { skipSpace } from '../text/space.ts'
import type { Span } from '../text/span.ts'
import type { DirectiveName } from './tree.ts'

/** Where the parts of a directive stand in the text. */
export interface DirectiveParts {
  readonly name: DirectiveName
  readonly nameSpan: Span
  readonly valueSpan: Span
}

/**
 * Reads `# name = value` in the comment `[start, end)`; null if it is none, or not one that BuildKit knows.
 *
 * ```
 * # escape = `
 *   ^^^^^^   ^  name and value
 * ```
 */
export function readDirective(text: string, start: number, end: number): DirectiveParts | null {
  const nameStart = skipSpace(text, start + 1, end)
  const nameEnd = skipName(text, nameStart, end)
  const name = findName(text.slice(nameStart, nameEnd))
  if (name === null) return null
  const equals = skipGap(text, nameEnd, end)
  if (text[equals] !== '=' || equals + 1 >= end) return null
  return { name, nameSpan: { start: nameStart, end: nameEnd }, valueSpan: findValue(text, equals + 1, end) }
}

function findValue(text: string, start: number, end: number): Span {
  const valueStart = skipGap(text, start, end)
  // A value of spaces only is the last of them.
  if (valueStart === end) return { start: end - 1, end }
  let valueEnd = end
  while (isGap(text.charCodeAt(valueEnd - 1))) valueEnd--
  return { start: valueStart, end: valueEnd }
}

function findName(written: string): DirectiveName | null {
  const name = written.length === 5 || written.length === 6 ? written.toLowerCase() : ''
  return name === 'syntax' || name === 'escape' || name === 'check' ? name : null
}

function skipName(text: string, start: number, end: number): number {
  let at = start
  while (at < end && isAlphanumeric(text.charCodeAt(at))) at++
  return at
}

function skipGap(text: string, start: number, end: number): number {
  let at = start
  while (at < end && isGap(text.charCodeAt(at))) at++
  return at
}

function isGap(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0c || code === 0x0d
}

function isAlphanumeric(code: number): boolean {
  const lower = code | 0x20
  return (code >= 0x30 && code <= 0x39) || (lower >= 0x61 && lower <= 0x7a)
}
