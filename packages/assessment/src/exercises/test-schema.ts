import { z } from 'zod'
import { nearest } from '@stagecraft/analyzer'
import type { CheckKind } from './define-check.ts'

/** One check without points or message: the name of its kind, and what is wanted behind it. */
export type Test = Readonly<Record<string, unknown>>

/** The kinds of checks that may be written, by their names. */
export type FindKind = (name: string) => CheckKind | null

/** The kind of a test that was read, and what it wants. */
export function openTest(test: Test, find: FindKind): { readonly kind: CheckKind; readonly want: unknown } {
  for (const [name, want] of Object.entries(test)) {
    const kind = find(name)
    if (kind !== null) return { kind, want }
  }
  throw new Error(`${JSON.stringify(Object.keys(test))} is no check, and was not read as one`)
}

/** Reads a group of fields of which one, and only one, names a check; the others have shapes of their own. */
export function readTest(
  found: unknown,
  fields: z.ZodObject,
  find: FindKind,
  names: readonly string[],
  context: z.RefinementCtx,
): Test {
  const report = (path: readonly PropertyKey[], message: string): void => {
    context.addIssue({ code: 'custom', path: [...path], message })
  }
  const group = z.record(z.string(), z.unknown()).safeParse(found)
  if (!group.success) {
    report([], 'This is no check; expected its name and what it wants, as in "starts: true"')
    return z.NEVER
  }
  const given = Object.keys(group.data)
  const tests = given.filter((name) => find(name) !== null)
  const unknown = given.filter((name) => find(name) === null && !(name in fields.shape))
  for (const name of unknown) report([], unknownCheck(name, [...names, ...Object.keys(fields.shape)]))
  if (tests.length === 0 && unknown.length === 0) report([], `This names no check; expected one of ${names.join(', ')}`)
  if (tests.length > 1)
    report([], `${tests.join(' and ')} are two checks; expected one, with the other an entry of its own`)
  const [name] = tests
  if (name === undefined || tests.length > 1 || unknown.length > 0) return z.NEVER
  const want = readPart(find(name)?.schema ?? z.never(), group.data[name], [name], context)
  const { [name]: _, ...rest } = group.data
  const more = readPart(fields, rest, [], context)
  return { [name]: want, ...(typeof more === 'object' && more !== null ? more : {}) }
}

/** Reads a part and reports its faults as faults of the whole. */
function readPart(schema: z.ZodType, found: unknown, path: readonly PropertyKey[], context: z.RefinementCtx): unknown {
  const reading = schema.safeParse(found)
  if (reading.success) return reading.data
  for (const issue of reading.error.issues) {
    const message = issue.code === 'custom' ? issue.message : sayIssue(issue)
    context.addIssue({ code: 'custom', path: [...path, ...issue.path], message })
  }
  return z.NEVER
}

function sayIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `There is no field ${issue.keys.join(', ')} here; expected none of it`
  if (issue.code === 'invalid_union') {
    const [first] = issue.errors
      .flat()
      .toSorted((one, other) => Number(other.code === 'custom') - Number(one.code === 'custom'))
    return first === undefined || first.code === 'invalid_union'
      ? 'This does not fit; expected a value as the documentation has it'
      : sayFirst(first)
  }
  return sayFirst(issue)
}

function sayFirst(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom') return issue.message
  if (issue.code === 'invalid_type') return `This does not fit; expected ${TYPES[issue.expected] ?? issue.expected}`
  if (issue.code === 'invalid_value')
    return `This is not one of the values there are; expected ${issue.values.map(String).join(', ')}`
  return `${issue.message}; expected a value that fits`
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  object: 'a group of fields',
  int: 'a whole number',
  record: 'names and values',
}

function unknownCheck(name: string, known: readonly string[]): string {
  const [close = known.join(', ')] = nearest(name, known)
  return `There is no check ${name}; expected ${close}`
}
