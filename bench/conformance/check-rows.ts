import { basename } from 'node:path'
import type { PlanOptions, ReportedError, ReportedWarning } from '@stagecraft/analyzer'
import type { DataFile } from './data-files.ts'

/** What BuildKit's checks and builds said of a Dockerfile; a part is undefined where it was not recorded. */
export interface CheckRow {
  readonly id: string
  readonly text: string
  readonly options: PlanOptions & { readonly dockerignore?: string; readonly check?: string }
  /** What `--check` says of all stages, and why it would not build them. */
  readonly lint: readonly RecordedWarning[] | undefined
  readonly lintError: RecordedError | null | undefined
  /** What a build of the last stage says, and why it does not start. */
  readonly buildWarnings: readonly RecordedWarning[] | undefined
  readonly buildError: RecordedError | null | undefined
}

/** Some records have no texts but the detail, some only the first line. */
export interface RecordedWarning extends Pick<ReportedWarning, 'rule' | 'detail'> {
  readonly description?: string
  readonly url?: string
  readonly ranges: ReportedWarning['ranges'] | number
}

/** Some records have no ranges but the first line. */
export interface RecordedError extends ReportedError {
  readonly line?: number
}

/** The beginnings of the names of the files that hold such rows. */
export const CHECK_FILES = ['lint-cases', 'integration-cases', 'corpus']

/** The Dockerfiles of a file, whatever its form. */
export function readCheckRows(file: DataFile): readonly CheckRow[] {
  const name = basename(file.path)
  if (name.startsWith('corpus')) return (file.jsonLines() as readonly CorpusRow[]).map(fromCorpus)
  const { cases } = file.json() as { readonly cases: readonly (IntegrationRow & LintRow)[] }
  return name.startsWith('lint-cases') ? cases.map(fromLintCase) : cases.map(fromIntegration)
}

interface Recorded {
  readonly lint: readonly RecordedWarning[]
  readonly lintError: RecordedError | null
  readonly buildWarnings: readonly RecordedWarning[]
  readonly buildError: RecordedError | null
}

interface CorpusRow {
  readonly repo: string
  readonly path: string
  readonly text: string
  readonly oracle: Recorded
}

interface IntegrationRow extends Recorded {
  readonly name: string
  readonly dockerfile: string
}

interface LintRow extends Pick<PlanOptions, 'images' | 'platform' | 'buildArgs'> {
  readonly name: string
  readonly dockerfile: string
  readonly dockerignore?: string
  readonly check?: string
  readonly lintWarnings: readonly FlatWarning[]
  readonly warnings: readonly FlatWarning[]
  readonly buildErrorLine?: number
}

interface FlatWarning extends Omit<RecordedWarning, 'ranges'> {
  readonly line: number
}

function fromCorpus({ repo, path, text, oracle }: CorpusRow): CheckRow {
  return { id: `${repo} ${path}`, text, options: {}, ...oracle }
}

function fromIntegration({ name, dockerfile, lint, lintError, buildWarnings, buildError }: IntegrationRow): CheckRow {
  return { id: name, text: dockerfile, options: {}, lint, lintError, buildWarnings, buildError }
}

function fromLintCase(row: LintRow & { readonly buildError?: unknown }): CheckRow {
  const { name, dockerfile, images, platform, buildArgs, dockerignore, check } = row
  return {
    id: name,
    text: dockerfile,
    options: {
      ...(images && { images }),
      ...(platform && { platform }),
      ...(buildArgs && { buildArgs }),
      ...(dockerignore !== undefined && { dockerignore }),
      ...(check !== undefined && { check }),
    },
    lint: row.lintWarnings.map(fromFlat),
    lintError: undefined,
    buildWarnings: row.warnings.map(fromFlat),
    buildError: errorOf(row.buildError, row.buildErrorLine, row.dockerignore),
  }
}

function fromFlat({ rule, description, detail, url, line }: FlatWarning): RecordedWarning {
  return {
    rule,
    detail,
    ...(description !== undefined && { description }),
    ...(url !== undefined && url !== '' && { url }),
    ranges: line,
  }
}

/** With a .dockerignore the recorded line is that of a step that failed later, when it ran. */
function errorOf(message: unknown, line: number | undefined, dockerignore: string | undefined): CheckRow['buildError'] {
  if (typeof message === 'string') return { message, ...(line !== undefined && { line }) }
  return dockerignore === undefined ? null : undefined
}
