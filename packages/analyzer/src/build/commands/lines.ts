import { exactly } from '../../facts/size-range.ts'
import { shortKey } from '../../text/short-key.ts'
import { utf8Length } from '../../text/utf8.ts'
import { madeOf, product, textContent, textOf } from '../files/content.ts'
import type { Content } from '../files/node.ts'

/** The lines of a text without their ends; what stands behind the last end is a line too. */
export function splitLines(text: string): readonly string[] {
  if (text === '') return []
  return (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n')
}

/** A text of lines, each with its end. */
export function joinLines(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('')
}

/** Lines of which the order can't be told, as folders list what is in them. */
export function unorderedLines(lines: readonly string[]): Content {
  if (lines.length < 2) return textContent(joinLines(lines))
  const text = joinLines(lines.toSorted(compareBytes))
  const size = exactly(utf8Length(text, 0, text.length))
  return product(madeOf(shortKey(`lines ${text}`)), size, { kind: 'lines', count: lines.length, lines })
}

/** The lines of a content in some order; null if they are not known. */
export function linesIn(content: Content): readonly string[] | null {
  const text = textOf(content)
  if (text !== null) return splitLines(text)
  const nature = content.kind === 'product' ? content.nature : null
  return nature?.kind === 'lines' ? nature.lines : null
}

/** How many line ends there are in a content; null if that is not known. */
export function countLines(content: Content): number | null {
  const text = textOf(content)
  if (text !== null) return text.split('\n').length - 1
  const nature = content.kind === 'product' ? content.nature : null
  return nature?.kind === 'lines' ? nature.count : null
}

/** The order of bytes in UTF-8, which is that of code points. */
export function compareBytes(one: string, other: string): number {
  const length = Math.min(one.length, other.length)
  for (let at = 0; at < length; at++) {
    const [a, b] = [one.charCodeAt(at), other.charCodeAt(at)]
    if (a !== b) return rank(a) - rank(b)
  }
  return one.length - other.length
}

// Half of a pair stands for a character above all that have no need of one.
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}
