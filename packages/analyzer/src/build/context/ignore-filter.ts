import { readIgnoreFile } from '../../syntax/ignore/ignore-file.ts'
import { filterBy, type FilterResult } from './path-filter.ts'

/** Tells of the paths of a folder what an ignore file leaves out, without going into folders for nothing. */
export interface IgnoreFilter {
  /** `above` is the result for the folder that the path is in, null for what is at the top. */
  test(path: string, above: FilterResult | null): FilterResult
  /** Whether something in a folder that is left out may be taken back. */
  mayTakeBack(folder: string): boolean
}

/** Reads an ignore file for a walk through a folder. */
export function readIgnoreFilter(text: string): IgnoreFilter {
  const { patterns } = readIgnoreFile(text)
  const filter = filterBy(patterns)
  const exceptions = patterns.flatMap(({ isException, text: pattern }) => (isException ? [pattern.split('/')] : []))
  return {
    test: (path, above) => filter.test(path, above),
    mayTakeBack: (folder) => exceptions.some((parts) => mayMeanBelow(parts, folder.split('/'))),
  }
}

// logs/*/keep.txt may mean something in logs/a; logs/keep.txt does not.
function mayMeanBelow(pattern: readonly string[], folder: readonly string[]): boolean {
  for (const [index, name] of folder.entries()) {
    const part = pattern[index]
    if (part === undefined || part.includes('**')) return true
    if (!/[*?[\\]/.test(part) && part !== name) return false
  }
  return true
}
