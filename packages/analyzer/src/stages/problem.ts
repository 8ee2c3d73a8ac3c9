import type { Span } from '../text/span.ts'
import type { BuildPhase, BuildProblem, LineRange } from './plan-types.ts'

/** A problem that BuildKit marks in the lines of an instruction. */
export function problemAt(phase: BuildPhase, message: string, lines: LineRange, place: Span): BuildProblem {
  const { firstLine, lastLine } = lines
  return { phase, message, start: place.start, end: place.end, lines: [{ firstLine, lastLine }] }
}

/** A problem that BuildKit gives no line for, although we know where it comes from. */
export function unplacedProblem(phase: BuildPhase, message: string, place: Span): BuildProblem {
  return { phase, message, start: place.start, end: place.end, lines: [] }
}
