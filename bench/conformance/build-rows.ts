import { isDeepStrictEqual } from 'node:util'
import type { BuildCase as AnyCase, CaseFile } from '@stagecraft/analyzer'
import type { DataFile } from './data-files.ts'

export type { BuildEdit, FileChange } from '@stagecraft/analyzer'

/** A build that was really run: cold first, then again after each edit, every edit on top of those before. */
export interface BuildRow extends BuildCase {
  readonly results: readonly RecordedBuild[]
}

/** What is built. */
export interface BuildCase extends AnyCase {
  readonly name: string
  readonly files: Readonly<Record<string, ContextFile>>
}

/** A file of the context: its text, that many bytes, or something else; 0644 and 0755 where no mode is given. */
export type ContextFile = CaseFile

/** The modes of all files and folders in an archive; unusual ones, which show whether they are kept. */
export const ARCHIVED = { file: 0o640, dir: 0o750 } as const

/** What a build did. */
export interface RecordedBuild {
  /** All steps but FROM, sorted by name. */
  readonly steps: readonly RecordedStep[]
  /** Why it failed; then there is no image. */
  readonly error?: string
  readonly layers?: readonly RecordedLayer[]
  readonly config?: Readonly<Record<string, unknown>>
  readonly history?: readonly RecordedHistory[]
}

export interface RecordedStep {
  readonly name: string
  readonly cached: boolean
  readonly error?: string
}

export interface RecordedLayer {
  /** The bytes of its regular files. */
  readonly contentBytes: number
  readonly entries: readonly RecordedEntry[]
  /** Paths that may be in it too: written anew with what was there, in the second in which that was written. */
  readonly unsure?: readonly string[]
}

/** An entry of a layer; a deleted path is a file whose name begins with `.wh.`. */
export type RecordedEntry = readonly [
  path: string,
  type: string,
  size: number,
  mode: string,
  uid: number,
  gid: number,
  link?: string,
]

export interface RecordedHistory {
  readonly createdBy: string
  readonly empty: boolean
}

/** The image that all cases of a file build on. */
export interface RecordedBase {
  /** The texts of its small files by path, where they are known. */
  readonly texts?: Readonly<Record<string, string>>
  readonly layers: readonly RecordedLayer[]
  readonly config: Readonly<Record<string, unknown>>
}

/** The base and the rows of a file in one form: without the base's own layers and history, and with FROM counted. */
export function readBuildRows(file: Pick<DataFile, 'json'>): {
  readonly base: RecordedBase
  readonly rows: readonly BuildRow[]
} {
  const { base, cases } = file.json() as { readonly base: RecordedBase; readonly cases: readonly BuildRow[] }
  const below = sharedHistory(cases.flatMap(({ results }) => results.filter((result) => isOnBase(result, base))))
  const trim = (result: RecordedBuild): RecordedBuild => ({
    ...result,
    steps: result.steps.map((step) => ({ ...step, name: countFrom(step.name, result.steps) })),
    ...(isOnBase(result, base) && {
      layers: result.layers?.slice(base.layers.length) ?? [],
      history: result.history?.slice(below) ?? [],
    }),
  })
  return { base, rows: cases.map((row) => ({ ...row, results: row.results.map(trim) })) }
}

function isOnBase({ layers }: RecordedBuild, base: RecordedBase): boolean {
  return layers !== undefined && isDeepStrictEqual(layers[0]?.entries, base.layers[0]?.entries)
}

/** How many lines of history all images begin with: those of the base. */
function sharedHistory(results: readonly RecordedBuild[]): number {
  const histories = results.map(({ history = [] }) => history)
  const [first = []] = histories
  const end = first.findIndex((line, index) => !histories.every((other) => isDeepStrictEqual(other[index], line)))
  return end === -1 ? first.length : end
}

// [build  3/12] COPY . .
const NUMBERED = /^\[(.*? )?( *)(\d+)\/(\d+)\]/

/** The base came as a named context, so its FROM was in the total but had no number of its own. */
function countFrom(name: string, steps: readonly RecordedStep[]): string {
  const [head = '', stage = '', , number, total = ''] = NUMBERED.exec(name) ?? []
  const isCounted = steps.some((step) => {
    const other = NUMBERED.exec(step.name)
    return other !== null && (other[1] ?? '') === stage && other[4] === total && other[3] === total
  })
  if (number === undefined || isCounted) return name
  return `[${stage}${String(Number(number) + 1).padStart(total.length)}/${total}]${name.slice(head.length)}`
}
