import { cleanPath } from '../../text/clean-path.ts'
import { trimSpace } from '../../text/space.ts'
import { readIgnorePattern } from './ignore-pattern.ts'
import type { IgnorePattern } from './ignore-pattern.ts'

/** What a .dockerignore leaves out of the build context. */
export interface IgnoreFile {
  readonly patterns: readonly IgnorePattern[]
  /** Whether a line with `!` takes something back. */
  readonly hasExceptions: boolean
  /** Whether a path of the context is left out, by itself or with a folder that holds it. */
  excludes(path: string): boolean
}

/** Reads a .dockerignore; lines that make no sense match nothing. */
export function readIgnoreFile(text: string): IgnoreFile {
  const patterns = text
    .replace(/^\ufeff/, '')
    .split('\n')
    .flatMap(readLine)
  return {
    patterns,
    hasExceptions: patterns.some((pattern) => pattern.isException),
    excludes: (path) => isExcluded(patterns, path),
  }
}

// # comment   node_modules   !keep.txt   /dist
function readLine(line: string): readonly IgnorePattern[] {
  if (line.startsWith('#')) return []
  const trimmed = trimSpace(line)
  const isException = trimmed.startsWith('!')
  const written = isException ? trimSpace(trimmed.slice(1)) : trimmed
  if (written === '') return []
  const cleaned = cleanPath(written)
  const relative = cleaned.length > 1 && cleaned.startsWith('/') ? cleaned.slice(1) : cleaned
  return [readIgnorePattern(relative, isException)]
}

function isExcluded(patterns: readonly IgnorePattern[], path: string): boolean {
  let isOut = false
  for (const pattern of patterns) {
    // A line can only change what those above have decided.
    if (pattern.isException === isOut && pattern.covers(path)) isOut = !pattern.isException
  }
  return isOut
}
