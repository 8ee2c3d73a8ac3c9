import { basename } from 'node:path'
import type { DataFile } from './data-files.ts'

/** What was recorded of one Dockerfile, in whichever file it stands; a part is undefined where it was not recorded. */
export interface DockerfileRow {
  readonly id: string
  readonly text: string
  readonly dump: string | null | undefined
  readonly tree: readonly unknown[] | null | undefined
  readonly parseError: RecordedError | null | undefined
  readonly instructionsError: RecordedError | null | undefined
  /** The same error from another run, where BuildKit's own answer may differ by chance. */
  readonly laterError: RecordedError | null | undefined
  readonly parserWarnings: readonly string[] | undefined
  readonly globalArgs: readonly string[] | undefined
  readonly stages: readonly RecordedStage[] | null | undefined
}

export interface RecordedError {
  readonly message: string
  readonly ranges?: readonly { readonly start: number; readonly end: number }[]
}

export interface RecordedStage {
  readonly name: string
  readonly base: string
  readonly platform?: string
  readonly line: number
  readonly commands: readonly (
    | readonly [string, number, number]
    | { readonly name: string; readonly line: number; readonly end: number }
  )[]
}

/** The beginnings of the names of the files that hold such rows. */
export const DOCKERFILE_FILES = ['parser-cases', 'integration-cases', 'corpus']

/** The Dockerfiles of a file, whatever its form. */
export function readDockerfileRows(file: DataFile): readonly DockerfileRow[] {
  const name = basename(file.path)
  if (name.startsWith('corpus')) return (file.jsonLines() as readonly CorpusRow[]).map(fromCorpus)
  const cases = file.json() as CaseFile
  const positive = (cases.positive ?? []).map((row) => fromCase({ parseError: null, ...row }))
  const unit = (cases.unitTestDockerfiles ?? cases.cases ?? []).map(fromCase)
  return [...positive, ...unit]
}

interface CaseFile {
  readonly positive?: readonly CaseRow[]
  readonly unitTestDockerfiles?: readonly CaseRow[]
  readonly cases?: readonly CaseRow[]
}

interface CaseRow {
  readonly name: string
  readonly dockerfile: string
  readonly result?: string | null
  readonly tree?: readonly unknown[] | null
  readonly parseError?: RecordedError | null
  readonly instructionsError?: RecordedError | null
  readonly lintError?: RecordedError | null
  readonly parserWarnings?: readonly string[]
  readonly stages?: readonly RecordedStage[] | null
}

interface CorpusRow {
  readonly repo: string
  readonly path: string
  readonly text: string
  readonly oracle: Omit<CaseRow, 'name' | 'dockerfile' | 'result' | 'tree'> & {
    readonly ast: string | null
    readonly metaArgs: readonly string[]
  }
}

function fromCase(row: CaseRow): DockerfileRow {
  return {
    id: row.name,
    text: row.dockerfile,
    dump: row.result?.trimEnd() ?? row.result,
    tree: row.tree,
    parseError: row.parseError,
    instructionsError: row.instructionsError,
    laterError: row.lintError,
    parserWarnings: row.parserWarnings,
    globalArgs: undefined,
    stages: row.stages,
  }
}

function fromCorpus({ repo, path, text, oracle }: CorpusRow): DockerfileRow {
  return {
    id: `${repo} ${path}`,
    text,
    dump: oracle.ast,
    tree: undefined,
    parseError: oracle.parseError,
    instructionsError: oracle.instructionsError,
    laterError: oracle.lintError,
    parserWarnings: oracle.parserWarnings,
    globalArgs: oracle.metaArgs,
    stages: oracle.stages,
  }
}
