import type { PredictedBuild } from './build-comparison.ts'
import type { RecordedBuild, RecordedEntry } from './build-rows.ts'
import { CANNOT_TELL } from './kind.ts'

/** What a real build of the lab did. */
export interface LabTruth {
  readonly result: 'ok' | { readonly error: { readonly message: string } }
  readonly steps: readonly { readonly name: string; readonly instruction: string; readonly status: string }[]
  readonly context?: readonly { readonly path: string; readonly link?: string }[]
  readonly image?: {
    readonly config: Readonly<Record<string, unknown>>
    readonly history: readonly { readonly createdBy: string; readonly empty: boolean }[]
    readonly layers: readonly LabLayer[]
    readonly totalBytes: number
  }
  readonly run?: LabRun | null
  readonly edits?: readonly LabEdit[]
}

interface LabLayer {
  readonly bytes: number
  readonly files: readonly LabFile[]
  readonly truncated?: boolean
}

interface LabFile {
  readonly path: string
  readonly type: string
  readonly size: number
  readonly mode: string
  readonly uid: number
  readonly gid: number
  readonly link?: string
  readonly whiteout?: boolean
}

/** What starting a container of the image did. */
export interface LabRun {
  readonly cmd: readonly string[]
  readonly started: boolean
  readonly exitCode: number | null
  readonly error: string | null
}

/** A change of the original and what the next build did. */
export interface LabEdit {
  readonly name: string
  readonly change: readonly LabChange[]
  readonly buildArgs?: Readonly<Record<string, string>>
  readonly target?: string | null
  readonly file?: string
  readonly result: LabTruth['result']
  readonly ran: readonly string[]
  readonly cached: readonly string[]
}

interface LabChange {
  /** Relative to the folder of the case. */
  readonly path: string
  readonly content?: string
  readonly append?: string
  readonly replace?: readonly [string, string]
  readonly delete?: boolean
  readonly touch?: boolean
  readonly mode?: string
  readonly rename?: string
  readonly newContentFile?: string
}

/** The first build in the form of the recorded build cases. */
export function firstBuild(truth: LabTruth): RecordedBuild {
  const steps = truth.steps
    .filter(({ instruction }) => instruction !== 'FROM' && instruction !== 'LINK')
    .map(({ name, status }) => ({ name, cached: false, ...(status === 'error' && { error: status }) }))
  if (truth.result !== 'ok') return { steps, error: truth.result.error.message }
  return {
    steps,
    layers: (truth.image?.layers ?? []).map((layer) => ({
      contentBytes: layer.bytes,
      entries: layer.files.filter(({ path }) => !VOLATILE.test(path)).map(entryOf),
    })),
    config: truth.image?.config ?? {},
    history: (truth.image?.history ?? []).map(({ createdBy, empty }) => ({ createdBy, empty })),
  }
}

// What is another at every run, so that nobody can foretell it: logs, package lists, caches, compiled Python.
const VOLATILE =
  /^\/(?:root\/\.npm\/|root\/\.cache\/go-build\/|var\/lib\/(?:apt\/lists|dpkg)\/|var\/(?:log|cache)\/|etc\/[^/]+-$)|\.pyc$/

/** A prediction without what is another at every run, and without what a listing that was cut off can't confirm. */
export function withoutVolatile(ours: PredictedBuild, truth: LabTruth): PredictedBuild {
  if (ours.layers === CANNOT_TELL) return ours
  const layers = ours.layers.map((layer, index) => {
    const recorded = truth.image?.layers[index]
    if (layer === CANNOT_TELL || recorded === undefined) return layer
    const listed = recorded.truncated === true ? new Set(recorded.files.map(({ path }) => path.slice(1))) : null
    const entries = layer.entries.filter(({ path }) => !VOLATILE.test(`/${path}`) && listed?.has(path) !== false)
    return { isComplete: layer.isComplete && listed === null, entries }
  })
  return { ...ours, layers }
}

/** The build after an edit, of which only the steps and how it ended are compared. */
export function editedBuild({ result, ran, cached }: LabEdit): RecordedBuild {
  const steps = [...ran.map((name) => ({ name, cached: false })), ...cached.map((name) => ({ name, cached: true }))]
  return result === 'ok' ? { steps } : { steps, error: result.error.message }
}

function entryOf({ path, type, size, mode, uid, gid, link, whiteout }: LabFile): RecordedEntry {
  const name = path.replace(/^\//, '')
  if (whiteout === true) {
    const at = name.lastIndexOf('/') + 1
    return [`${name.slice(0, at)}.wh.${name.slice(at)}`, 'file', 0, '0o0', 0, 0]
  }
  const entry = [name, type, size, `0o${Number.parseInt(mode, 8).toString(8)}`, uid, gid] as const
  return link === undefined ? entry : [...entry, link]
}
