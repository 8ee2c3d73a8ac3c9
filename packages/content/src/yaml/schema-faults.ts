import type { z } from 'zod'
import { listNames, unknownName } from '../closest-name.ts'
import type { Complaint, Fault } from '../problem.ts'
import { fieldsAt, valuesAt } from './schema-names.ts'
import { valueAt, type YamlText } from './yaml-text.ts'

type Issue = z.core.$ZodIssue

/** A value that fits its schema, or what keeps it from fitting, each at its place. */
export type Checked<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/** Checks YAML against a schema and says of every misfit what was expected there. */
export function checkYaml<Value>(yaml: YamlText, schema: z.ZodType<Value>): Checked<Value> {
  if (yaml.faults.length > 0) return { ok: false, faults: yaml.faults }
  const parsed = schema.safeParse(yaml.value)
  if (parsed.success) return { ok: true, value: parsed.data }
  return { ok: false, faults: parsed.error.issues.flatMap((issue) => faultsOf(issue, yaml, schema)) }
}

function faultsOf(issue: Issue, yaml: YamlText, schema: z.ZodType): readonly Fault[] {
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = fieldsAt(schema, issue.path, yaml.value)
      return issue.keys.map((key) => ({ ...yaml.placeOfKey(issue.path, key), ...unknownName('field', key, known) }))
    }
    case 'invalid_key': {
      const key = String(issue.path.at(-1))
      const place = yaml.placeOfKey(issue.path.slice(0, -1), key)
      return issue.issues.map(({ message }) => ({ ...place, ...splitMessage(message, nameOf(issue.path)) }))
    }
    default:
      return [{ ...yaml.placeOf(issue.path), ...describe(issue, schema, valueAt(yaml.value, issue.path)) }]
  }
}

function describe(issue: Issue, schema: z.ZodType, value: unknown): Complaint {
  const name = nameOf(issue.path)
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined
        ? missing(name, typeName(issue.expected))
        : misfit(name, value, typeName(issue.expected))
    case 'too_small':
      return misfit(name, value, `at least ${countOf(Number(issue.minimum), issue.origin)}`)
    case 'too_big':
      return misfit(name, value, `at most ${countOf(Number(issue.maximum), issue.origin)}`)
    case 'invalid_value':
    case 'invalid_union': {
      const known = valuesAt(schema, issue.path)
      // Values of several forms, none of which is a certain one: the schema says itself what they are.
      if (known.length === 0) return splitMessage(issue.message, name)
      if (value === undefined) return missing(name, listNames(known))
      return typeof value === 'string'
        ? unknownName(`value of ${name}:`, value, known)
        : misfit(name, value, listNames(known))
    }
    default:
      return splitMessage(issue.message, name)
  }
}

function missing(name: string, expected: string): Complaint {
  return { message: `${name} is missing`, expected: `a field ${name}: ${expected}` }
}

function misfit(name: string, value: unknown, expected: string): Complaint {
  return { message: `${name} is ${describeValue(value)}`, expected }
}

// Our own schemas word a message "what is wrong; expected what".
function splitMessage(text: string, name: string): Complaint {
  const [message = text, expected] = text.split('; expected ')
  return { message: `${name}: ${message}`, expected: expected ?? 'a value that fits' }
}

function nameOf(path: readonly PropertyKey[]): string {
  const name = path.map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${String(step)}`)).join('')
  return name === '' ? 'The file' : name.replace(/^\./, '')
}

function describeValue(value: unknown): string {
  if (value === null) return 'empty'
  if (Array.isArray(value)) return `a list of ${countOf(value.length, 'array')}`
  if (typeof value === 'object') return 'a group of fields'
  if (typeof value === 'string' && value.length > 60) return `a text of ${countOf(value.length, 'string')}`
  return `the ${typeof value === 'string' ? 'text' : typeof value} ${JSON.stringify(value)}`
}

function typeName(expected: string): string {
  const names: Readonly<Record<string, string>> = {
    string: 'text',
    boolean: 'true or false',
    array: 'a list',
    object: 'fields, as "name: value"',
    record: 'fields, as "name: value"',
  }
  return names[expected] ?? `a ${expected}`
}

function countOf(count: number, origin: string): string {
  if (origin === 'array') return `${count} ${count === 1 ? 'entry' : 'entries'}`
  return origin === 'string' ? `${count} characters` : String(count)
}
