import { parse, plan, reportAsBuildkit } from '@stagecraft/analyzer'
import type { BuildkitReport } from '@stagecraft/analyzer'
import { CHECK_FILES, readCheckRows } from '../check-rows.ts'
import type { CheckRow } from '../check-rows.ts'
import type { ConformanceKind } from '../kind.ts'
import { areSameWarnings, isSameError } from '../same-report.ts'

/** What `docker build --check` says of all stages: check, description, detail, page and lines. */
export const checks = warningsKind('checks', 'all', (row) => row.lint)

/** What a build says of the stages that it needs. */
export const buildWarnings = warningsKind('build warnings', 'needed', (row) => row.buildWarnings)

/** Why `docker build --check` would not build: message and lines, or nothing. */
export const checkErrors = errorsKind('check errors', 'all', (row) => row.lintError)

/** Why a build does not start: message and lines, or nothing. */
export const buildErrors = errorsKind('build errors', 'needed', (row) => row.buildError)

type Scope = 'all' | 'needed'

function warningsKind(name: string, scope: Scope, recorded: (row: CheckRow) => CheckRow['lint']): ConformanceKind {
  return {
    name,
    files: CHECK_FILES,
    *read(file) {
      for (const row of readCheckRows(file)) {
        const expected = recorded(row)
        if (expected === undefined) continue
        yield {
          id: row.id,
          expected,
          answer: () => report(row, scope).warnings,
          accepts: (answer) => areSameWarnings(answer as BuildkitReport['warnings'], expected),
        }
      }
    },
  }
}

function errorsKind(name: string, scope: Scope, recorded: (row: CheckRow) => CheckRow['lintError']): ConformanceKind {
  return {
    name,
    files: CHECK_FILES,
    *read(file) {
      for (const row of readCheckRows(file)) {
        const expected = recorded(row)
        if (expected === undefined) continue
        yield {
          id: row.id,
          expected,
          answer: () => report(row, scope).error,
          accepts: (answer) => isSameError(answer as BuildkitReport['error'], expected),
        }
      }
    },
  }
}

function report({ text, options }: CheckRow, scope: Scope): BuildkitReport {
  return reportAsBuildkit(plan(parse(text), options), { ...options, scope })
}
