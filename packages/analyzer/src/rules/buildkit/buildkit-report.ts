import type { BuildProblem, LineRange, Plan } from '../../stages/plan-types.ts'
import { documentedChecks } from './documented-checks.ts'
import { runBuildkitChecks } from './run-checks.ts'
import type { BuildkitCheckOptions } from './run-checks.ts'

/** What BuildKit says of a Dockerfile, in the form that BuildKit gives it to other programs. */
export interface BuildkitReport {
  readonly warnings: readonly ReportedWarning[]
  readonly error: ReportedError | null
}

export interface ReportedWarning {
  readonly rule: string
  readonly description: string
  readonly detail: string
  /** Left out where there is no page. */
  readonly url?: string
  readonly ranges: readonly ReportedRange[]
}

export interface ReportedError {
  readonly message: string
  /** Left out where BuildKit names no line. */
  readonly ranges?: readonly ReportedRange[]
}

/** BuildKit gives a range for each line, even where they follow one another. */
export interface ReportedRange {
  readonly start: number
  readonly end: number
}

/** The report of `docker build --check`, or with the scope `needed` that of a build. */
export function reportAsBuildkit(plan: Plan, options: BuildkitCheckOptions = {}): BuildkitReport {
  const { found, problem } = runBuildkitChecks(plan, options)
  const isCheck = options.scope !== 'needed'
  return {
    warnings: found.map(({ rule: { id }, message, ...lines }) => {
      const { description = '', url } = CHECKS.get(id) ?? {}
      const ranges = rangesOf([lines])
      return { rule: id, description, detail: message, ...(url === undefined ? {} : { url }), ranges }
    }),
    error: problem === null ? null : describe(problem, isCheck),
  }
}

const CHECKS = new Map(documentedChecks.map((check) => [check.id, check]))

function describe({ message, lines }: BuildProblem, isCheck: boolean): ReportedError {
  if (lines.length === 0) return { message }
  return { message, ranges: isCheck ? mergeRanges(rangesOf(lines)) : rangesOf(lines) }
}

function rangesOf(lines: readonly LineRange[]): readonly ReportedRange[] {
  return lines.flatMap(({ firstLine, lastLine }) =>
    Array.from({ length: lastLine - firstLine + 1 }, (_, index) => ({
      start: firstLine + index,
      end: firstLine + index,
    })),
  )
}

/** A check tells each line once, from top to bottom; a build tells them as it came upon them. */
function mergeRanges(ranges: readonly ReportedRange[]): readonly ReportedRange[] {
  const starts = [...new Set(ranges.map(({ start }) => start))]
  return starts.toSorted((left, right) => left - right).map((start) => ({ start, end: start }))
}
