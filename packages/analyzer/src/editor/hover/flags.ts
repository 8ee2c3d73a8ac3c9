import { ownValue } from '../../stages/global-args.ts'
import type { Instruction } from '../../syntax/instructions/types.ts'
import { flagTextsOf } from '../texts/flags.ts'
import { findMountKey } from '../texts/mounts.ts'
import type { Hover } from './hover.ts'
import { tell, touches } from './hover.ts'

/** Tells about the flag at an offset, or about a key or value in it. */
export function hoverFlag(instruction: Instruction, offset: number): Hover | null {
  const flag = instruction.flags.find((candidate) => touches(candidate, offset))
  if (flag === undefined) return null
  const text = flagTextsOf(instruction.kind).find(({ name }) => name === flag.name)
  if (text === undefined) return null
  const { start } = flag
  const isName = flag.valueSpan === null || offset <= flag.nameSpan.end
  if (isName) {
    const title = `${instruction.kind} --${flag.name}`
    return tell({ start, end: flag.nameSpan.end }, { kind: 'flag', title, lines: [text.text], docs: text.docs })
  }
  if (flag.name === 'mount') return hoverMount(instruction, offset)
  const meaning = ownValue(text.values ?? {}, flag.value ?? '')
  if (flag.valueSpan === null || meaning === undefined) return null
  return tell(flag.valueSpan, { kind: 'value', title: flag.value ?? '', lines: [`${meaning}.`], docs: text.docs })
}

function hoverMount(instruction: Instruction, offset: number): Hover | null {
  if (instruction.kind !== 'RUN') return null
  const fields = instruction.mounts.flatMap((mount) => mount.fields)
  const field = fields.find((candidate) => touches(candidate, offset))
  const key = field === undefined ? null : findMountKey(field.key)
  if (field === undefined || key === null) return null
  const meaning = ownValue(key.values ?? {}, field.value?.toLowerCase() ?? '')
  const lines =
    meaning === undefined || key.isSwitch ? [key.text] : [meaning.endsWith('.') ? meaning : `${meaning}.`, key.text]
  return tell(field, {
    kind: 'mount-key',
    title: field.value === null ? key.name : `${key.name}=${field.value}`,
    lines,
    docs: MOUNT_DOCS,
  })
}

const MOUNT_DOCS = '/reference/dockerfile/#run---mount'
