import { createHash } from 'node:crypto'
import type { Finding } from '../../rules/finding.ts'
import { createLineIndex } from '../../text/line-index.ts'

/**
 * What a finding is known by from one state of a file to the next: its rule and what its lines say, and which of
 * several alike it is; not where the lines stand.
 */
export function fingerprintsOf(text: string, findings: readonly Finding[]): readonly string[] {
  const index = createLineIndex(text)
  const seen = new Map<string, number>()
  return findings.map(({ rule, firstLine, lastLine, start, end }) => {
    const from = index.lineStart(firstLine)
    const to = lastLine >= index.lineCount ? text.length : index.lineStart(lastLine + 1)
    const lines = text.slice(from, to).trim().replaceAll(/\s+/g, ' ')
    const hash = createHash('sha256')
      .update(JSON.stringify([rule, lines, text.slice(start, end)]))
      .digest('hex')
    const short = hash.slice(0, HASH_DIGITS)
    const ordinal = (seen.get(short) ?? 0) + 1
    seen.set(short, ordinal)
    return `${short}:${ordinal}`
  })
}

const HASH_DIGITS = 16
