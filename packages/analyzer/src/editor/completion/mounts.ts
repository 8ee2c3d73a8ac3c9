import type { MountType } from '../../syntax/instructions/mount.ts'
import type { Span } from '../../text/span.ts'
import type { Analysis } from '../analysis.ts'
import type { PathPlace } from '../editor-options.ts'
import { rangeOf } from '../place.ts'
import type { InstructionPlace } from '../place.ts'
import { findStage } from '../stage-names.ts'
import { findMountKey, MOUNT_KEY_TEXTS, MOUNT_TYPE_TEXTS } from '../texts/mounts.ts'
import type { MountKeyText } from '../texts/mounts.ts'
import type { Completion, Offer } from './completion.ts'
import { offerIn, offersOf } from './completion.ts'
import { offerPaths } from './paths.ts'
import { offerImages, offerStages } from './sources.ts'

/** The keys of a mount, or the values of the one at the cursor; `value` is what stands behind `--mount=`. */
export function completeMount(analysis: Analysis, place: InstructionPlace, value: Span): readonly Completion[] {
  const { at, instruction } = place
  const { text } = instruction.line
  const start = Math.max(text.lastIndexOf(',', at - 1) + 1, value.start)
  const comma = text.indexOf(',', at)
  const end = comma === -1 || comma > value.end ? value.end : comma
  const others = fieldsOf(text.slice(value.start, value.end)).filter((field) => field.start + value.start !== start)
  const equals = text.slice(start, end).indexOf('=')
  if (equals === -1) return offerIn(rangeOf(place, { start, end }), offerKeys(others, false))
  if (at <= start + equals) return offerIn(rangeOf(place, { start, end: start + equals }), offerKeys(others, true))
  const key = text.slice(start, start + equals).toLowerCase()
  const range = { start: start + equals + 1, end }
  return offerIn(rangeOf(place, range), offerValues(analysis, place, key, others, text.slice(range.start, at)))
}

interface Field {
  readonly key: string
  readonly value: string
  readonly start: number
}

function fieldsOf(written: string): readonly Field[] {
  let start = 0
  return written.split(',').map((field) => {
    const equals = field.indexOf('=')
    const key = (equals === -1 ? field : field.slice(0, equals)).toLowerCase()
    const found = { key, value: equals === -1 ? '' : field.slice(equals + 1), start }
    start += field.length + 1
    return found
  })
}

function typeOf(fields: readonly Field[]): MountType {
  const written = fields.findLast(({ key }) => key === 'type')?.value.toLowerCase() ?? 'bind'
  return (Object.keys(MOUNT_TYPE_TEXTS) as readonly MountType[]).find((type) => type === written) ?? 'bind'
}

function offerKeys(others: readonly Field[], isBeforeValue: boolean): readonly Offer[] {
  const type = typeOf(others)
  const given = new Set(others.map(({ key }) => findMountKey(key)?.name))
  return MOUNT_KEY_TEXTS.filter((key) => key.types.includes(type) && !given.has(key.name)).map((key) => {
    const isWhole = key.isSwitch || isBeforeValue
    return { label: key.name, insert: isWhole ? key.name : `${key.name}=`, kind: 'flag', detail: key.text }
  })
}

function offerValues(
  analysis: Analysis,
  { outer }: InstructionPlace,
  key: string,
  others: readonly Field[],
  prefix: string,
): readonly Offer[] {
  const known: MountKeyText | null = findMountKey(key)
  if (known?.name === 'from') return [...offerStages(analysis.plan, outer.start, false), ...offerImages(analysis)]
  if (known?.name === 'source' && typeOf(others) === 'bind')
    return offerPaths(analysis, placeOf(analysis, others), prefix)
  return offersOf(known?.values ?? {}, 'value')
}

function placeOf({ plan }: Analysis, others: readonly Field[]): PathPlace {
  const from = others.findLast(({ key }) => key === 'from')?.value ?? ''
  const stage = findStage(plan, from, false)
  if (stage !== null) return { kind: 'stage', stage }
  return from === '' ? { kind: 'context' } : { kind: 'image', name: from }
}
