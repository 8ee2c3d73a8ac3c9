import { readIgnorePattern } from '../../syntax/ignore/ignore-pattern.ts'
import { cleanPath } from '../../text/clean-path.ts'

/** A path with wildcards: the folder before the first of them, and the patterns of the names below it. */
export interface Wildcard {
  /** Absolute. */
  readonly folder: string
  readonly names: readonly NamePattern[]
}

/** What one name of a path must look like. */
export interface NamePattern {
  readonly isValid: boolean
  matches(name: string): boolean
}

/** Whether a text has a wildcard that no backslash escapes. */
export function hasWildcards(text: string): boolean {
  return /^(?:[^\\*?[]|\\.)*[*?[]/s.test(text)
}

/** Takes an absolute path apart at its first wildcard; null if it has none. */
export function readWildcard(path: string): Wildcard | null {
  if (!hasWildcards(path)) return null
  const parts = cleanPath(path).split('/').slice(1)
  const first = parts.findIndex(hasWildcards)
  if (first === -1) return null
  return { folder: `/${parts.slice(0, first).join('/')}`, names: parts.slice(first).map(readNamePattern) }
}

/** Reads a pattern as Go's filepath.Match does; in a name, two stars mean what one means. */
export function readNamePattern(text: string): NamePattern {
  const pattern = readIgnorePattern(text.replaceAll(/(?<=(?:^|[^\\])(?:\\\\)*)\*{2,}/g, '*'), false)
  return { isValid: pattern.isValid, matches: (name) => pattern.matches(name) }
}
