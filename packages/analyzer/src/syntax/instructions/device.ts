import { toLower } from '../../text/letter-case.ts'
import { withNearest } from '../../text/nearest.ts'
import { splitCommaFields } from './comma-fields.ts'
import { readBoolean } from './go-values.ts'

/** A device that a RUN asks for, or BuildKit's message why the flag can't be read. */
export type Device =
  | { readonly ok: true; readonly name: string; readonly isRequired: boolean }
  | { readonly ok: false; readonly message: string }

/** Reads the value of `--device`, as `vendor.com/class=name,required`. */
export function readDevice(written: string): Device {
  const list = splitCommaFields(written)
  if (!list.ok) return { ok: false, message: `failed to parse csv devices: ${list.message}` }
  let device = { name: '', isRequired: false }
  for (const field of list.fields) {
    const next = readField(field.value, device)
    if (typeof next === 'string') return { ok: false, message: next }
    device = next
  }
  return { ok: true, ...device }
}

interface DeviceParts {
  readonly name: string
  readonly isRequired: boolean
}

function readField(field: string, device: DeviceParts): DeviceParts | string {
  const equals = field.indexOf('=')
  const key = toLower(equals === -1 ? field : field.slice(0, equals))
  if (equals === -1) {
    if (key === 'required') return { ...device, isRequired: true }
    return device.name === '' ? { ...device, name: field } : `invalid field '${field}' must be a key=value pair`
  }
  const value = field.slice(equals + 1)
  if (key === 'name') {
    return device.name === '' ? { ...device, name: value } : `device name already set to ${device.name}`
  }
  if (key === 'required') {
    const isRequired = readBoolean(value)
    return isRequired === null ? `invalid value for ${key}: ${value}` : { ...device, isRequired }
  }
  if (device.name === '') return { ...device, name: field }
  return withNearest(`unexpected key '${key}' in '${field}'`, key, ['name', 'required'])
}
