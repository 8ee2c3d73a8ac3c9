import { readIgnorePattern } from '../../syntax/ignore/ignore-pattern.ts'
import type { IgnorePattern } from '../../syntax/ignore/ignore-pattern.ts'
import { cleanPath } from '../../text/clean-path.ts'
import { trimSpace } from '../../text/space.ts'

/** What is found out about a path, to be handed on to the paths in it. */
export interface FilterResult {
  readonly isMatched: boolean
  /** Which of the patterns mean the path or a folder around it. */
  readonly patterns: readonly boolean[]
}

/** Patterns in their order, of which the last that means a path decides. */
export interface PathFilter {
  readonly patterns: readonly IgnorePattern[]
  readonly hasExceptions: boolean
  /** Tests a path; `above` is the result for the folder that it is in, null for what is at the top. */
  test(path: string, above: FilterResult | null): FilterResult
}

/** Reads the patterns of `--exclude`, of `--parents`, or of what is to be sent; null if there are none. */
export function readPathFilter(texts: readonly string[]): PathFilter | null {
  return texts.length === 0 ? null : filterBy(texts.flatMap(readPattern))
}

/** Makes a filter of patterns that are read already. */
export function filterBy(patterns: readonly IgnorePattern[]): PathFilter {
  return {
    patterns,
    hasExceptions: patterns.some((pattern) => pattern.isException),
    test: (path, above) => testPath(patterns, path, above),
  }
}

function readPattern(text: string): readonly IgnorePattern[] {
  const trimmed = trimSpace(text)
  if (trimmed === '') return []
  const cleaned = cleanPath(trimmed)
  const isException = cleaned.startsWith('!')
  return [readIgnorePattern(isException ? cleaned.slice(1) : cleaned, isException)]
}

// As BuildKit, it leaves out a pattern that could not change what those above it have decided, and then does not
// know for the paths below whether it would have meant this one.
function testPath(patterns: readonly IgnorePattern[], path: string, above: FilterResult | null): FilterResult {
  let isMatched = false
  const meant = patterns.map((pattern, index) => {
    const isMeant = above?.patterns[index] === true || (pattern.isException === isMatched && pattern.matches(path))
    if (isMeant) isMatched = !pattern.isException
    return isMeant
  })
  return { isMatched, patterns: meant }
}
