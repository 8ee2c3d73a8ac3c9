import { isAscii, isQuick, literalPattern, readPattern, type PosixPattern } from './posix-pattern.ts'

/** A line that was found, or a part of it. */
export interface FoundLine {
  /** From 1. */
  readonly number: number
  readonly text: string
}

/** What grep looks for. */
export interface LineSearch {
  /** The lines that match, or with `onlyParts` each part that does, even if it is empty; null where that can't be told. */
  find(lines: readonly string[], onlyParts: boolean): readonly FoundLine[] | null
}

/** How lines are searched. */
export interface SearchStyle {
  readonly isExtended: boolean
  readonly isFixed: boolean
  readonly ignoresCase: boolean
  readonly isInverted: boolean
  /** Whether a match must be the whole line, or whole words. */
  readonly wants: 'line' | 'word' | 'part'
}

/** Reads patterns, of which any may match; null if one is not known. */
export function readSearch(texts: readonly string[], style: SearchStyle): LineSearch | null {
  const { isExtended, ignoresCase } = style
  const patterns = texts.map((text) => {
    const how = { isExtended, ignoresCase, isGlobal: true }
    return style.isFixed ? literalPattern(text, how) : readPattern(text, how)
  })
  const known = patterns.filter((pattern) => pattern !== null)
  if (known.length < patterns.length) return null
  return { find: (lines, onlyParts) => search(known, lines, onlyParts, style) }
}

function search(
  patterns: readonly PosixPattern[],
  lines: readonly string[],
  onlyParts: boolean,
  style: SearchStyle,
): readonly FoundLine[] | null {
  const needsExact = onlyParts || style.wants !== 'part'
  const isClear = patterns.every(
    (pattern) =>
      isQuick(pattern, lines) &&
      (pattern.isExactMatch || !needsExact) &&
      (!pattern.countsCharacters || lines.every(isAscii)) &&
      (style.ignoresCase ? lines.every(isAscii) : true),
  )
  if (!isClear || (onlyParts && (patterns.length > 1 || style.isInverted))) return null
  const found: FoundLine[] = []
  for (const [index, line] of lines.entries()) {
    const parts = patterns.flatMap((pattern) => partsOf(pattern, line, style))
    if (onlyParts) found.push(...parts.map((text) => ({ number: index + 1, text })))
    else if (parts.length > 0 !== style.isInverted) found.push({ number: index + 1, text: line })
  }
  return found
}

function partsOf({ regex }: PosixPattern, line: string, { wants }: SearchStyle): readonly string[] {
  const parts: string[] = []
  for (const match of line.matchAll(regex)) {
    const end = match.index + match[0].length
    if (wants === 'line' && match[0] !== line) continue
    if (wants === 'word' && (isWord(line.charAt(match.index - 1)) || isWord(line.charAt(end)))) continue
    parts.push(match[0])
  }
  return parts
}

function isWord(char: string): boolean {
  return /^[A-Za-z0-9_]$/.test(char)
}
