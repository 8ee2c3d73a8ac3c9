import { SEVERITIES } from '../rules/finding.ts'
import type { Finding, Fix, Severity } from '../rules/finding.ts'
import type { Analysis } from './analysis.ts'
import type { TextChange } from './change.ts'

/** A finding as an editor underlines it. */
export interface Problem {
  readonly from: number
  readonly to: number
  readonly severity: Severity
  readonly message: string
  readonly ruleId: string
  /** Why it may not hold after all; null if it surely does. */
  readonly doubt: string | null
  readonly fixes: readonly ProblemFix[]
}

/** One way to take a problem away. */
export interface ProblemFix {
  /** As a button would say it. */
  readonly title: string
  readonly changes: readonly TextChange[]
}

/** What is wrong with the text, in its order, the heaviest first of what begins at one place. */
export function findProblems({ text, findings }: Analysis): readonly Problem[] {
  return findings.map((finding) => toProblem(finding, text)).toSorted(inOrder)
}

function toProblem({ start, end, severity, message, rule, doubt, fix }: Finding, text: string): Problem {
  const { from, to } = visibleRange(text, start, end)
  return { from, to, severity, message, ruleId: rule, doubt, fixes: fix === null ? [] : [toFix(fix)] }
}

function toFix({ title, edits }: Fix): ProblemFix {
  return { title, changes: edits.map(({ start, end, newText }) => ({ from: start, to: end, insert: newText })) }
}

/**
 * Something that can be underlined: the stretch itself, or the word an empty one touches, or else the line that it
 * stands in. Only an empty line has nothing to show.
 */
function visibleRange(text: string, start: number, end: number): { readonly from: number; readonly to: number } {
  const from = Math.min(Math.max(start, 0), text.length)
  const to = Math.min(Math.max(end, from), text.length)
  if (to > from) return { from, to }
  return growOver(text, from, /[^\s]/) ?? growOver(text, from, /[^\n]/) ?? { from, to }
}

function growOver(text: string, at: number, wanted: RegExp): { readonly from: number; readonly to: number } | null {
  let from = at
  let to = at
  while (from > 0 && wanted.test(text.charAt(from - 1))) from--
  while (to < text.length && wanted.test(text.charAt(to))) to++
  return to > from ? { from, to } : null
}

function inOrder(left: Problem, right: Problem): number {
  if (left.from !== right.from) return left.from - right.from
  return SEVERITIES.indexOf(left.severity) - SEVERITIES.indexOf(right.severity)
}
