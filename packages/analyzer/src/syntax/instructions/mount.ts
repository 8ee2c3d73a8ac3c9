import { toLower } from '../../text/letter-case.ts'
import { logicalOffset } from '../../text/logical-line.ts'
import type { LogicalLine } from '../../text/logical-line.ts'
import { withNearest } from '../../text/nearest.ts'
import { quote } from '../../text/quote.ts'
import type { Span } from '../../text/span.ts'
import type { Flag } from '../tree.ts'
import { readBytes } from './byte-size.ts'
import { splitCommaFields } from './comma-fields.ts'
import { readBoolean } from './go-values.ts'
import type { MountField } from './types.ts'

export type MountType = 'bind' | 'cache' | 'tmpfs' | 'secret' | 'ssh'

export type CacheSharing = 'shared' | 'private' | 'locked'

/** What a `--mount` means once its variables are replaced. */
export interface Mount {
  readonly type: MountType
  /** The stage, image or named context it comes from; empty for the build context. */
  readonly from: string
  readonly source: string
  readonly target: string
  readonly isReadOnly: boolean
  readonly isRequired: boolean
  readonly id: string
  /** The variable that a secret is put in. */
  readonly env: string | null
  readonly sharing: CacheSharing | null
  readonly sizeBytes: number
  readonly mode: number | null
  readonly uid: number | null
  readonly gid: number | null
}

/** A mount, or BuildKit's message why the flag can't be read. */
export type MountReading =
  | { readonly ok: true; readonly mount: Mount }
  | { readonly ok: false; readonly message: string }

/** Replaces the variables of a value; a text if it can't, with the reason. */
export type ExpandValue = (
  value: string,
) => { readonly ok: true; readonly value: string } | { readonly ok: false; readonly message: string }

/** The fields of a `--mount`, variables as they are written; none if it can't be read. */
export function readMountFields(flag: Flag, line: LogicalLine): readonly MountField[] {
  const value = flag.value ?? ''
  const list = splitCommaFields(value)
  if (!list.ok) return []
  const spanOf = placeIn(flag.valueSpan ?? flag, value, line)
  return list.fields.map((field) => ({ ...splitField(field.value), ...spanOf(field) }))
}

/**
 * Where a part of the value stands: in the file as in the value, continuations and quotes around all of it aside; or
 * all of it, if there are other quotes.
 */
function placeIn({ start, end }: Span, value: string, line: LogicalLine): (part: Span) => Span {
  if (end - start === value.length) return (part) => ({ start: start + part.start, end: start + part.end })
  const whole = { start, end }
  if (value === '') return () => whole
  const from = logicalOffset(line, start)
  const written = line.text.slice(from, logicalOffset(line, end - 1) + 1)
  if (written === value) return (part) => line.sourceSpan(from + part.start, from + part.end)
  const isQuoted = written === `"${value}"` || written === `'${value}'`
  return isQuoted ? (part) => line.sourceSpan(from + 1 + part.start, from + 1 + part.end) : () => whole
}

/** What BuildKit refuses in a `--mount` before it knows any variable; null if nothing. */
export function checkMount(written: string): string | null {
  const list = splitCommaFields(written)
  if (!list.ok) return `failed to parse csv mounts: ${list.message}`
  for (const field of list.fields) {
    const { key, value } = splitField(field.value)
    const dollar = key === 'from' ? (value ?? '').indexOf('$') : -1
    // A dollar at the very end begins no variable.
    if (dollar !== -1 && dollar < (value ?? '').length - 1) {
      return "'from' doesn't support variable expansion, define alias stage instead"
    }
  }
  return null
}

/** Reads the value of a `--mount` for a build, with the variables that are set there. */
export function readMount(written: string, expand: ExpandValue): MountReading {
  const list = splitCommaFields(written)
  if (!list.ok) return { ok: false, message: `failed to parse csv mounts: ${list.message}` }
  const draft: MountDraft = { ...EMPTY_DRAFT }
  for (const field of list.fields) {
    const message = applyField(draft, field.value, expand)
    if (message !== null) return { ok: false, message }
  }
  const message = checkTogether(draft)
  if (message !== null) return { ok: false, message }
  const isReadOnly = draft.isReadOnly ?? (draft.type !== 'cache' && draft.type !== 'tmpfs')
  return { ok: true, mount: { ...draft, isReadOnly } }
}

type MountDraft = { -readonly [Key in keyof Mount]: Key extends 'isReadOnly' ? boolean | null : Mount[Key] }

const EMPTY_DRAFT: MountDraft = {
  type: 'bind',
  from: '',
  source: '',
  target: '',
  isReadOnly: null,
  isRequired: false,
  id: '',
  env: null,
  sharing: null,
  sizeBytes: 0,
  mode: null,
  uid: null,
  gid: null,
}

const MOUNT_TYPES: readonly MountType[] = ['bind', 'cache', 'tmpfs', 'secret', 'ssh']

const SHARINGS: readonly CacheSharing[] = ['shared', 'private', 'locked']

/** The keys that BuildKit suggests; it knows `destination` and `size` too. */
const KEYS = 'type from source target readonly id sharing required mode uid gid src dst ro rw readwrite'.split(' ')

function splitField(field: string): { readonly key: string; readonly value: string | null } {
  const equals = field.indexOf('=')
  if (equals === -1) return { key: toLower(field), value: null }
  return { key: toLower(field.slice(0, equals)), value: field.slice(equals + 1) }
}

function applyField(draft: MountDraft, field: string, expand: ExpandValue): string | null {
  const { key, value } = splitField(field)
  if (value === null) return applySwitch(draft, key, field)
  const expanded = expand(value)
  return expanded.ok ? applyValue(draft, key, expanded.value, field) : expanded.message
}

/** A key without a value. */
function applySwitch(draft: MountDraft, key: string, field: string): string | null {
  if (SWITCHES.has(key)) return applyBoolean(draft, key, 'true')
  return `invalid field '${field}' must be a key=value pair`
}

const SWITCHES: ReadonlySet<string> = new Set(['readonly', 'ro', 'readwrite', 'rw', 'required'])

type TextKey = 'from' | 'source' | 'target' | 'id' | 'env'

const TEXTS: ReadonlyMap<string, TextKey> = new Map(
  Object.entries<TextKey>({
    from: 'from',
    source: 'source',
    src: 'source',
    target: 'target',
    dst: 'target',
    destination: 'target',
    id: 'id',
    env: 'env',
  }),
)

function applyValue(draft: MountDraft, key: string, value: string, field: string): string | null {
  const text = TEXTS.get(key)
  if (text !== undefined) {
    draft[text] = value
    return null
  }
  if (SWITCHES.has(key)) return applyBoolean(draft, key, value)
  switch (key) {
    case 'type':
      return applyType(draft, value)
    case 'size':
      return applySize(draft, key, value)
    case 'sharing':
      return applySharing(draft, value)
    case 'mode':
    case 'uid':
    case 'gid':
      return applyNumber(draft, key, value)
    default:
      return withNearest(`unexpected key '${key}' in '${field}'`, key, KEYS)
  }
}

function applyType(draft: MountDraft, value: string): string | null {
  const type = MOUNT_TYPES.find((known) => known === toLower(value))
  if (type === undefined) return withNearest(`unsupported mount type ${quote(value)}`, value, MOUNT_TYPES)
  draft.type = type
  return null
}

function applySharing(draft: MountDraft, value: string): string | null {
  const sharing = SHARINGS.find((known) => known === toLower(value))
  if (sharing === undefined) return withNearest(`unsupported sharing value ${quote(value)}`, value, SHARINGS)
  draft.sharing = sharing
  return null
}

function applyBoolean(draft: MountDraft, key: string, value: string): string | null {
  if (key === 'required' && draft.type !== 'secret' && draft.type !== 'ssh') return unexpectedFor(draft, key)
  const isSet = readBoolean(value)
  if (isSet === null) return `invalid value for ${key}: ${value}`
  if (key === 'required') draft.isRequired = isSet
  else draft.isReadOnly = key === 'readonly' || key === 'ro' ? isSet : !isSet
  return null
}

function applySize(draft: MountDraft, key: string, value: string): string | null {
  if (draft.type !== 'tmpfs') return unexpectedFor(draft, key)
  const sizeBytes = readBytes(value)
  if (sizeBytes === null) return `invalid value for ${key}: ${value}`
  draft.sizeBytes = sizeBytes
  return null
}

function applyNumber(draft: MountDraft, key: 'mode' | 'uid' | 'gid', value: string): string | null {
  const number = key === 'mode' ? readUnsigned(value, 8, /^[0-7]+$/) : readUnsigned(value, 10, /^[0-9]+$/)
  if (number === null) return `invalid value ${value} for ${key}`
  draft[key] = number
  return null
}

function readUnsigned(text: string, base: number, digits: RegExp): number | null {
  const number = digits.test(text) ? Number.parseInt(text, base) : Number.NaN
  return number < 2 ** 32 ? number : null
}

function unexpectedFor(draft: MountDraft, key: string): string {
  return `unexpected key '${key}' for mount type '${draft.type}'`
}

/** What BuildKit refuses in fields that are right on their own. */
function checkTogether(draft: MountDraft): string | null {
  if (draft.type === 'bind' || draft.type === 'tmpfs') {
    const owned = (['mode', 'uid', 'gid'] as const).find((key) => draft[key] !== null)
    if (owned !== undefined) return `${owned} not allowed for "${draft.type}" type mounts`
  }
  if (draft.type === 'secret') {
    if (draft.from !== '') return 'secret mount should not have a from'
    if (draft.sharing !== null) return 'secret mount should not define sharing'
    if (draft.source + draft.target + draft.id === '') return 'invalid secret mount. one of source, target required'
    if (draft.source !== '' && draft.id !== '') return "both source and id can't be set"
  }
  if (draft.sharing !== null && draft.type !== 'cache') return `invalid cache sharing set for ${draft.type} mount`
  return null
}
