import type { z } from 'zod'
import { listNames, unknownName } from '../closest-name.ts'
import type { Complaint, Fault } from '../problem.ts'
import { fieldsAt, valuesAt } from './schema-names.ts'
import type { YamlText } from './yaml-text.ts'

type Issue = z.core.$ZodIssue

/** A value that fits its schema, or what keeps it from fitting, each at its place. */
export type Checked<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/** Checks YAML against a schema and says of every misfit what was expected there. */
export function checkYaml<Value>(yaml: YamlText, schema: z.ZodType<Value>): Checked<Value> {
  if (yaml.faults.length > 0) return { ok: false, faults: yaml.faults }
  const parsed = schema.safeParse(yaml.value, { reportInput: true })
  if (parsed.success) return { ok: true, value: parsed.data }
  return { ok: false, faults: parsed.error.issues.flatMap((issue) => faultsOf(issue, yaml, schema)) }
}

function faultsOf(issue: Issue, yaml: YamlText, schema: z.ZodType): readonly Fault[] {
  if (issue.code !== 'unrecognized_keys') return [{ ...yaml.placeOf(issue.path), ...describe(issue, schema) }]
  const known = fieldsAt(schema, issue.path, yaml.value)
  return issue.keys.map((key) => ({
    ...yaml.placeOfKey(issue.path, key),
    ...unknownName('field', key, known),
  }))
}

function describe(issue: Issue, schema: z.ZodType): Complaint {
  const name = nameOf(issue.path)
  if (issue.input === undefined && issue.code !== 'custom') return missing(issue, schema, name)
  switch (issue.code) {
    case 'invalid_type':
      return { message: `${name} is ${kindOfValue(issue.input)}`, expected: typeName(issue.expected) }
    case 'too_small':
      return {
        message: `${name} is too short or too small`,
        expected: `at least ${issue.minimum}${unitOf(issue.origin)}`,
      }
    case 'too_big':
      return {
        message: `${name} is too long or too large`,
        expected: `at most ${issue.maximum}${unitOf(issue.origin)}`,
      }
    case 'invalid_value':
    case 'invalid_union': {
      return unknownName(`value of ${name}:`, String(issue.input), valuesAt(schema, issue.path))
    }
    default:
      return splitMessage(issue.message, name)
  }
}

function missing(issue: Issue, schema: z.ZodType, name: string): Complaint {
  const values = valuesAt(schema, issue.path)
  const expected = issue.code === 'invalid_type' ? typeName(issue.expected) : listNames(values)
  return { message: `${name} is missing`, expected: `a field ${name}: ${expected}` }
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

function kindOfValue(value: unknown): string {
  if (value === null) return 'empty'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'a group of fields' : `the ${typeof value} ${JSON.stringify(value)}`
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

function unitOf(origin: string): string {
  if (origin === 'array') return ' entries'
  return origin === 'string' ? ' characters' : ''
}
