import type { LineRange } from '@stagecraft/analyzer'

/** What became of a check; `unsure` where the simulation can't tell, which costs nobody a point. */
export type CheckVerdict = 'passed' | 'failed' | 'unsure'

/** A verdict, what was found, and the lines of the Dockerfile that it is about. */
export interface Judgement {
  readonly verdict: CheckVerdict
  /** What was found, in a sentence or two for a learner; Markdown of one line. */
  readonly reason: string
  readonly lines: readonly LineRange[]
}

/** The check holds. */
export function passed(reason: string, lines: readonly LineRange[] = []): Judgement {
  return { verdict: 'passed', reason, lines: linesOnly(lines) }
}

/** The check surely does not hold. */
export function failed(reason: string, lines: readonly LineRange[] = []): Judgement {
  return { verdict: 'failed', reason, lines: linesOnly(lines) }
}

/** It can't be told whether the check holds. */
export function unsure(reason: string, lines: readonly LineRange[] = []): Judgement {
  return { verdict: 'unsure', reason, lines: linesOnly(lines) }
}

/** Passed or failed, as a condition says. */
export function judged(holds: boolean, reason: string, lines: readonly LineRange[] = []): Judgement {
  return holds ? passed(reason, lines) : failed(reason, lines)
}

/** The other way round; what can't be told stays so. */
export function opposite({ verdict, reason, lines }: Judgement): Judgement {
  if (verdict === 'unsure') return { verdict, reason, lines }
  return { verdict: verdict === 'passed' ? 'failed' : 'passed', reason, lines }
}

// Places bring more than their lines along, which nobody needs over the wire; each line is named once.
function linesOnly(lines: readonly LineRange[]): readonly LineRange[] {
  const seen = new Map(lines.map(({ firstLine, lastLine }) => [`${firstLine}-${lastLine}`, { firstLine, lastLine }]))
  return [...seen.values()].toSorted((one, other) => one.firstLine - other.firstLine || one.lastLine - other.lastLine)
}
