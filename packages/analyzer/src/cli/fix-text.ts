import { findRule } from '../rules/all.ts'
import { applyFixes, fixesTogether } from '../rules/apply-fixes.ts'
import type { Finding, Fix } from '../rules/finding.ts'
import { parse } from '../syntax/parse.ts'
import type { FixedFinding } from './file-report.ts'
import { createPlaces } from './places.ts'

/** A text with every fix made, and which those were. */
export interface FixedText {
  readonly text: string
  readonly fixed: readonly FixedFinding[]
}

/** Which fixes are made: those that change nothing else, or those that somebody has to agree to as well. */
export type FixScope = 'safe' | 'all'

/** Whether a finding can be fixed within a scope. */
export function isFixable({ fix, rule }: Finding, scope: FixScope): boolean {
  return fix !== null && (scope === 'all' || findRule(rule)?.fixNeedsConsent !== true)
}

/** Makes the fixes of what is found, and of what is found after that, until nothing is left to fix. */
export function fixText(text: string, scope: FixScope, find: (text: string) => readonly Finding[]): FixedText {
  const isRead = parse(text).refusal === null
  const fixed: FixedFinding[] = []
  let current = text
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const lineEnd = lineEndOf(current)
    const found = find(current)
      .filter((finding) => isFixable(finding, scope))
      .map((finding) => ({ ...finding, fix: withLineEnds(finding.fix, lineEnd) }))
    const made = new Set(fixesTogether(found.map(({ fix }) => fix)))
    const next = applyFixes(current, [...made])
    if (next === current || (isRead && parse(next).refusal !== null)) break
    const places = createPlaces(current)
    for (const { rule, fix, start } of found) {
      if (fix !== null && made.has(fix)) fixed.push({ rule, title: fix.title, line: places.positionAt(start).line })
    }
    current = next
  }
  return { text: current, fixed }
}

/** A fix may uncover what another rule fixes; that they never end is not to be, but must not hang. */
const MOST_ROUNDS = 20

/** The line end of the file, by its first line. */
function lineEndOf(text: string): string {
  const feed = text.indexOf('\n')
  return feed > 0 && text[feed - 1] === '\r' ? '\r\n' : '\n'
}

function withLineEnds(fix: Fix | null, lineEnd: string): Fix | null {
  if (fix === null || lineEnd === '\n') return fix
  return { ...fix, edits: fix.edits.map((edit) => ({ ...edit, newText: edit.newText.replaceAll(/\r?\n/g, lineEnd) })) }
}
