import { fileStart, type Place } from '../problem.ts'

const MAX_CHARACTERS = 500_000
const MAX_CONTAINERS_A_LINE = 32
const MAX_OPENERS_A_PARAGRAPH = 600

/**
 * Where a text stops being one that people write, or null. Parsers of Markdown take time that grows with the square
 * of how deep quotations, lists and brackets are nested, and the trees they make are walked by recursion.
 */
export function findTooComplex(markdown: string): Place | null {
  if (markdown.length > MAX_CHARACTERS) return fileStart
  let openers = 0
  let fence: string | null = null
  for (const [index, line] of markdown.split('\n').entries()) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1]
    if (fence !== null) {
      if (mark?.startsWith(fence)) fence = null
      continue
    }
    if (mark !== undefined) fence = mark
    openers = line.trim() === '' ? 0 : openers + countMatches(line, /[[\]*_<:`~]/g)
    if (openers > MAX_OPENERS_A_PARAGRAPH || countContainers(line) > MAX_CONTAINERS_A_LINE) {
      return { line: index + 1, column: 1 }
    }
  }
  return null
}

function countContainers(line: string): number {
  const [prefix = ''] = /^(?:\s|>|[-+*](?=\s)|\d+[.)](?=\s))*/.exec(line) ?? []
  return countMatches(prefix, /[>+*-]|\d+/g) + Math.floor(prefix.length / 64)
}

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
