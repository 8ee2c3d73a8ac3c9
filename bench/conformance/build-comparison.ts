import { isDeepStrictEqual } from 'node:util'
import type { RecordedBuild, RecordedEntry, RecordedHistory, RecordedLayer, RecordedStep } from './build-rows.ts'
import { CANNOT_TELL } from './kind.ts'

/** A value, or that it can't be told. */
export type Told<Value> = Value | typeof CANNOT_TELL

/** What we say a build does; `CANNOT_TELL` wherever we rather say nothing. */
export interface PredictedBuild {
  readonly steps: Told<readonly PredictedStep[]>
  /** Why it fails: one of these, for which comes first may be a matter of timing; none if it does not. */
  readonly errors: Told<readonly string[]>
  readonly layers: Told<readonly Told<PredictedLayer>[]>
  readonly config: Told<Readonly<Record<string, unknown>>>
  readonly history: Told<readonly RecordedHistory[]>
}

/** A step; equal steps of several stages are one, under the name of any of them. */
export interface PredictedStep {
  readonly names: readonly string[]
  readonly cached: Told<boolean>
}

export interface PredictedLayer {
  /** Whether it has these entries and no others; where not, it has these and perhaps more. */
  readonly isComplete: boolean
  readonly entries: readonly PredictedEntry[]
}

export interface PredictedEntry {
  readonly path: string
  readonly type: Told<string>
  readonly size: Told<number>
  readonly mode: Told<string>
  readonly uid: Told<number>
  readonly gid: Told<number>
  readonly link?: Told<string | undefined>
}

export const ASPECTS = [
  'error',
  'steps',
  'cached',
  'layers',
  'entries',
  'sizes',
  'modes',
  'owners',
  'config',
  'history',
] as const

export type Aspect = (typeof ASPECTS)[number]

/** Something that was not said, or not as it was. */
export interface Difference {
  readonly aspect: Aspect
  readonly outcome: 'wrong' | "can't tell"
  readonly where: string
  readonly recorded: unknown
  readonly ours: unknown
}

/** Everything in which a prediction is not what was recorded: no difference is a right answer in every aspect. */
export function compareBuild(recorded: RecordedBuild, ours: PredictedBuild): readonly Difference[] {
  const error = compareError(recorded.error, ours.errors)
  if (recorded.error !== undefined || (ours.errors !== CANNOT_TELL && ours.errors.length > 0)) {
    return [...error, ...compareFailedSteps(recorded, ours.steps)]
  }
  return [
    ...error,
    ...compareSteps(recorded.steps, ours.steps),
    ...compareLayers(recorded.layers ?? [], ours.layers),
    ...compareConfig(recorded.config ?? {}, ours.config),
    ...(recorded.history === undefined ? [] : compareValue('history', 'history', recorded.history, ours.history)),
  ]
}

function compareValue<Value>(aspect: Aspect, where: string, recorded: Value, ours: Told<Value>): readonly Difference[] {
  if (isDeepStrictEqual(recorded, ours)) return []
  return [{ aspect, outcome: ours === CANNOT_TELL ? "can't tell" : 'wrong', where, recorded, ours }]
}

/** Whoever says nothing of the whole says nothing of its parts. */
function saySilent(aspects: readonly Aspect[], where: string, recorded: unknown): readonly Difference[] {
  return aspects.map((aspect) => ({ aspect, outcome: "can't tell", where, recorded, ours: CANNOT_TELL }))
}

const IN_LAYERS: readonly Aspect[] = ['entries', 'sizes', 'modes', 'owners']

function compareError(recorded: string | undefined, ours: PredictedBuild['errors']): readonly Difference[] {
  if (ours === CANNOT_TELL) return compareValue<unknown>('error', 'error', recorded ?? null, ours)
  const expected = recorded === undefined ? null : plainError(recorded)
  const messages = ours.map(plainError)
  const isSame = expected === null ? messages.length === 0 : messages.includes(expected)
  return isSame ? [] : compareValue<unknown>('error', 'error', expected, messages)
}

/** The message without the client's words before it, and without the names that a daemon makes up. */
function plainError(message: string): string {
  return (
    message
      .replace(/^(?:error: |ERROR: )?failed to solve: /, '')
      .replaceAll(/\bref \S+?(:?) (?=")/g, 'ref <ref>$1 ')
      .replace('ref <ref>: "', 'ref <ref> "')
      // Where the builder has the files while it copies them; older ones are read without it.
      .replaceAll('<mount>', '')
  )
}

function compareSteps(recorded: readonly RecordedStep[], ours: PredictedBuild['steps']): readonly Difference[] {
  if (ours === CANNOT_TELL) return saySilent(['steps', 'cached'], 'steps', recorded.length)
  const pairs = ours.map((step) => ({ step, found: recorded.find(({ name }) => step.names.includes(name)) }))
  const found = new Set(pairs.map((pair) => pair.found))
  return [
    ...recorded
      .filter((step) => !found.has(step))
      .flatMap(({ name }) => compareValue<unknown>('steps', name, 'a step', null)),
    ...pairs.flatMap(({ step, found: match }) =>
      match === undefined
        ? compareValue<unknown>('steps', step.names[0] ?? '', null, 'a step')
        : compareValue('cached', match.name, match.cached, step.cached),
    ),
  ]
}

/** Of a build that fails only the failing step is reliable: what else got done before is a matter of timing. */
function compareFailedSteps({ steps }: RecordedBuild, ours: PredictedBuild['steps']): readonly Difference[] {
  const failed = steps.find(({ error }) => error !== undefined && !error.includes('context canceled'))
  if (failed === undefined) return []
  if (ours === CANNOT_TELL) return saySilent(['steps'], failed.name, 'a step')
  const isKnown = ours.some(({ names }) => names.includes(failed.name))
  return isKnown ? [] : compareValue<unknown>('steps', failed.name, 'a step', null)
}

function compareLayers(recorded: readonly RecordedLayer[], ours: PredictedBuild['layers']): readonly Difference[] {
  if (ours === CANNOT_TELL) return saySilent(['layers', ...IN_LAYERS], 'layers', recorded.length)
  if (ours.length !== recorded.length) return compareValue('layers', 'layers', recorded.length, ours.length)
  return recorded.flatMap((layer, index) => compareLayer(layer, ours[index] ?? CANNOT_TELL, `layer ${index + 1}`))
}

function compareLayer(recorded: RecordedLayer, ours: Told<PredictedLayer>, where: string): readonly Difference[] {
  if (ours === CANNOT_TELL) return saySilent(IN_LAYERS, where, recorded.entries.length)
  const unsure = new Set(recorded.unsure)
  const rest = new Map(recorded.entries.map((entry) => [entry[0], entry]))
  const differences = ours.entries.flatMap((entry) => {
    const match = rest.get(entry.path)
    rest.delete(entry.path)
    if (match === undefined && unsure.has(entry.path)) return []
    const place = `${where}, ${entry.path}`
    return match === undefined
      ? compareValue<unknown>('entries', place, null, entry.type)
      : compareEntry(match, entry, place)
  })
  const missing = ours.isComplete ? null : CANNOT_TELL
  return [
    ...differences,
    ...[...rest].flatMap(([path, [, type]]) => compareValue<unknown>('entries', `${where}, ${path}`, type, missing)),
  ]
}

function compareEntry(recorded: RecordedEntry, ours: PredictedEntry, where: string): readonly Difference[] {
  const [, type, size, mode, uid, gid, link] = recorded
  return [
    ...compareValue('entries', where, type, ours.type),
    ...compareValue('entries', `${where}, its link`, link, ours.link),
    ...(type === 'file' ? compareValue('sizes', where, size, ours.size) : []),
    ...compareValue('modes', where, mode, ours.mode),
    ...compareValue('owners', `${where}, its user`, uid, ours.uid),
    ...compareValue('owners', `${where}, its group`, gid, ours.gid),
  ]
}

function compareConfig(
  recorded: Readonly<Record<string, unknown>>,
  ours: PredictedBuild['config'],
): readonly Difference[] {
  if (ours === CANNOT_TELL) return compareValue<unknown>('config', 'config', recorded, ours)
  return (
    [...new Set([...Object.keys(recorded), ...Object.keys(ours)])]
      // Only newer builders write it, and nothing reads it.
      .filter((key) => key !== 'ArgsEscaped')
      .flatMap((key) => compareValue('config', key, settingOf(recorded, key), settingOf(ours, key)))
  )
}

/** Builders differ in how they leave a setting out. */
function settingOf(config: Readonly<Record<string, unknown>>, key: string): unknown {
  const value = config[key] ?? null
  if (key === 'WorkingDir' && (value === null || value === '')) return '/'
  const isEmpty = value === '' || (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
  return isEmpty ? null : value
}
