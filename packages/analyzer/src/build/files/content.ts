import { ANY_SIZE, addSizes, exactly, NO_BYTES, type SizeRange } from '../../facts/size-range.ts'
import { shortKey } from '../../text/short-key.ts'
import { utf8Length } from '../../text/utf8.ts'
import type { Content, Identity, Mark, Nature, ProductContent, TextContent } from './node.ts'

/** The most characters that are kept of a file; of longer ones only where they come from is known. */
export const MOST_TEXT = 1_000_000

/** The content that a text makes. */
export function textContent(text: string): TextContent {
  return { kind: 'text', text }
}

/** Content known by where it comes from: what was made of what, and how big that is. */
export function product(identity: Identity, size: SizeRange = ANY_SIZE, nature: Nature | null = null): ProductContent {
  return { kind: 'product', size, identity, nature }
}

/** An identity for bytes that depend on what `key` says and on nothing else. */
export function madeOf(key: string): Identity {
  return { key, isExact: false }
}

/** An identity for bytes that are others at every run: they hold the time, or something by chance. */
export const NEVER_THE_SAME: Identity = { key: null, isExact: true }

/** What several contents make one after the other. */
export function joinContents(all: readonly Content[]): Content {
  const parts = all.filter((part) => textOf(part) !== '')
  const [only] = parts
  // One alone stays what it is: an archive, a program.
  if (only !== undefined && parts.length === 1) return only
  const texts = parts.map(textOf)
  const size = parts.map(sizeOf).reduce(addSizes, NO_BYTES)
  if (size.maxBytes <= MOST_TEXT && texts.every((text) => text !== null)) return textContent(texts.join(''))
  const keys = parts.map(keyOf)
  const key = keys.some((part) => part === null) ? null : keys.map((part) => JSON.stringify(part)).join('+')
  const identity = { key: key === null ? null : shortKey(key), isExact: parts.every(isExact) }
  return product(identity, size, joinNatures(parts, texts))
}

// Lines that are added to /etc/passwd are as sure as those that are known of it.
function joinNatures(parts: readonly Content[], [, ...more]: readonly (string | null)[]): Nature | null {
  const [first] = parts
  const nature = first?.kind === 'product' ? first.nature : null
  if (nature?.kind !== 'accounts') return joinCounts(parts)
  const isAll = nature.isAll && more.every((text) => text !== null)
  return { kind: 'accounts', lines: nature.lines + more.map((text) => text ?? '').join(''), isAll }
}

/** How many lines there are in all, if that is known of each part. */
function joinCounts(parts: readonly Content[]): Nature | null {
  let count = 0
  for (const part of parts) {
    if (part.kind === 'text') count += part.text.split('\n').length - 1
    else if (part.nature?.kind === 'lines') count += part.nature.count
    else return null
  }
  return { kind: 'lines', count, lines: null }
}

/** How many bytes it is. */
export function sizeOf(content: Content): SizeRange {
  return content.kind === 'text' ? exactly(utf8Length(content.text, 0, content.text.length)) : content.size
}

/** The text of a file; null if only its origin is known. */
export function textOf(content: Content): string | null {
  return content.kind === 'text' ? content.text : null
}

/** What stands for the bytes where two contents are compared; null for bytes that are never the same. */
export function keyOf(content: Content): string | null {
  if (content.kind === 'text') return `text ${content.text}`
  return content.identity.key === null ? null : `made ${content.identity.key}`
}

/** Whether two contents are the same bytes: null if that can't be told. */
export function areSame(one: Content, other: Content): boolean | null {
  if (one === other) return true
  const [oneKey, otherKey] = [keyOf(one), keyOf(other)]
  if (oneKey !== null && oneKey === otherKey) return true
  if (sizesDiffer(sizeOf(one), sizeOf(other))) return false
  return marksDiffer(markOf(one), markOf(other)) ? false : null
}

/** Whether another key means other bytes for sure. */
export function isExact(content: Content): boolean {
  return content.kind === 'text' || content.identity.isExact
}

/** What can be read off the bytes of a content; null if nothing is known of that. */
export function markOf(content: Content): Mark | null {
  if (isExact(content)) return { kind: 'exact', value: keyOf(content) ?? '' }
  if (content.kind === 'text') return null
  const { identity, nature } = content
  if (identity.mark !== undefined) return identity.mark
  return nature?.kind === 'program' ? { kind: 'program', value: nature.libc } : null
}

/** Whether two marks show that what has them is not the same. */
export function marksDiffer(one: Mark | null, other: Mark | null): boolean {
  return one !== null && other !== null && one.kind === other.kind && one.value !== other.value
}

function sizesDiffer(one: SizeRange, other: SizeRange): boolean {
  return one.maxBytes < other.minBytes || other.maxBytes < one.minBytes
}
