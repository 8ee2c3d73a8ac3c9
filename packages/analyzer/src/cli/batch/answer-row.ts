import { reportAsBuildkit } from '../../rules/buildkit/buildkit-report.ts'
import type { ReportedError, ReportedRange, ReportedWarning } from '../../rules/buildkit/buildkit-report.ts'
import { plan } from '../../stages/plan.ts'
import { dump } from '../../syntax/dump.ts'
import { parse } from '../../syntax/parse.ts'
import type { Dockerfile } from '../../syntax/tree.ts'
import { answerBuild, type BuildAnswer } from './answer-build.ts'
import type { BatchRow } from './batch-row.ts'

/** What BuildKit says of a row's Dockerfile, as it was recorded from BuildKit itself. */
export interface BatchAnswer {
  readonly id: unknown
  /** The tree as BuildKit's parser prints it; null if it can't be parsed. */
  readonly ast: string | null
  readonly parseError: ReportedError | null
  /** What `docker build --check` says; left out, as is its error, if the row asks for no check. */
  readonly lint?: readonly BatchWarning[]
  readonly lintError?: ReportedError | null
  /** What a build says before its first step. */
  readonly buildWarnings: readonly BatchWarning[]
  readonly buildError: ReportedError | null
  /** What the build does, if the row asks for that. */
  readonly build?: BuildAnswer
}

/** A warning; with its general texts if they are asked for. */
export type BatchWarning = Pick<ReportedWarning, 'rule' | 'detail' | 'ranges'> & Partial<ReportedWarning>

/** Answers one row. */
export function answerRow(row: BatchRow, isVerbose: boolean): BatchAnswer {
  const dockerfile = parse(row.dockerfile)
  const parseError = findParseError(dockerfile)
  const planned = plan(dockerfile, row.options)
  const options = {
    ...(row.dockerignore === null ? {} : { dockerignore: row.dockerignore }),
    ...(typeof row.check === 'string' ? { check: row.check } : {}),
  }
  const select = (warnings: readonly ReportedWarning[]): readonly BatchWarning[] =>
    isVerbose ? warnings : warnings.map(({ rule, detail, ranges }) => ({ rule, detail, ranges }))
  const checked = row.check === false ? null : reportAsBuildkit(planned, { ...options, scope: 'all' })
  const built = reportAsBuildkit(planned, { ...options, scope: 'needed' })
  return {
    id: row.id,
    ast: parseError === null ? dump(dockerfile) : null,
    parseError,
    ...(checked === null ? {} : { lint: select(checked.warnings), lintError: checked.error }),
    buildWarnings: select(built.warnings),
    buildError: built.error,
    ...(row.build === null ? {} : { build: answerBuild(row, row.build) }),
  }
}

function findParseError({ refusal }: Dockerfile): ReportedError | null {
  if (refusal?.phase !== 'parse') return null
  const { message, firstLine, lastLine } = refusal
  const ranges = Array.from({ length: lastLine - firstLine + 1 }, (_, index): ReportedRange => {
    return { start: firstLine + index, end: firstLine + index }
  })
  return { message, ranges }
}
