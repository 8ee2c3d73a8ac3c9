import { z } from 'zod'
import type { ParameterValue } from './placeholders.ts'

// Each of them is checked when the question is published.
const MAX_VARIANTS = 64

const NAME = /^[a-z][A-Za-z0-9_-]*$/

const ParameterName = z
  .string()
  .max(40)
  .refine((name) => NAME.test(name), {
    error: ({ input }) => `${JSON.stringify(input)} cannot stand in a text; expected a name such as port or baseImage`,
  })

const ParameterScalar = z.union([z.string().max(2000), z.number(), z.boolean()], {
  error: 'This value cannot be filled in; expected text, a number, or true or false',
})

// A list of values, or of groups of values that belong together.
const ParameterList = z.union([z.array(ParameterScalar), z.array(z.record(ParameterName, ParameterScalar))], {
  error: 'These are no values to draw from; expected a list of values, or of groups with the same fields',
})

/** The parameters of a question: what may be drawn for each name. */
export const ParametersSchema = z.record(ParameterName, ParameterList).superRefine((parameters, context) => {
  if (Object.keys(parameters).length === 0) {
    context.addIssue({ code: 'custom', path: [], message: 'There is no parameter here; expected at least one' })
  }
  for (const [name, list] of Object.entries(parameters)) {
    const complain = (message: string, index?: number): void =>
      context.addIssue({ code: 'custom', path: index === undefined ? [name] : [name, index], message })
    checkList(list, complain)
  }
  const count = countOf(parameters)
  if (count > MAX_VARIANTS) {
    const message = `The values give ${count} variants; expected at most ${MAX_VARIANTS}: fewer values, or groups of them`
    context.addIssue({ code: 'custom', path: [], message })
  }
})

/** What may be drawn for each name. */
export type Parameters = Readonly<z.output<typeof ParametersSchema>>

/** One pick for every parameter: a key that says which, and the values by the names that texts use. */
export interface Pick {
  readonly key: string
  readonly values: ReadonlyMap<string, ParameterValue>
}

/** Every combination of picks. A database may reorder the names of an object, so theirs is the alphabet's order. */
export function picksOf(parameters: Parameters): readonly Pick[] {
  const names = Object.keys(parameters).toSorted()
  return names.reduce<readonly Pick[]>(
    (picks, name) => {
      const list = parameters[name] ?? []
      const words = wordsFor(list)
      return picks.flatMap(({ key, values }) =>
        list.map((entry, index) => ({
          key: [...(key === '' ? [] : [key]), `${name}=${words[index] ?? ''}`].join(','),
          values: new Map([...values, ...namedValues(name, entry)]),
        })),
      )
    },
    [{ key: '', values: new Map() }],
  )
}

type Entry = Parameters[string][number]

function namedValues(name: string, entry: Entry): readonly (readonly [string, ParameterValue])[] {
  if (typeof entry !== 'object') return [[name, entry]]
  return Object.entries(entry).map(([field, value]) => [`${name}.${field}`, value])
}

// Short plain values tell a reader more than their number does.
function wordsFor(list: readonly Entry[]): readonly string[] {
  const words = list.map((entry) => (typeof entry === 'object' ? '' : String(entry)))
  const areReadable = words.every((word) => /^[\w.:/-]{1,24}$/.test(word)) && new Set(words).size === words.length
  return areReadable ? words : list.map((_entry, index) => String(index + 1))
}

function checkList(list: readonly Entry[], complain: (message: string, index?: number) => void): void {
  const [first] = list
  if (first === undefined) return complain('There is no value to draw; expected at least one')
  list.forEach((entry, index) => {
    const same = list.findIndex((other) => sameText(other) === sameText(entry))
    if (same < index) return complain(`Value ${same + 1} is the same; expected each value once`, index)
    if (fieldsOf(entry) === fieldsOf(first)) return
    complain(`This group has the fields ${fieldsOf(entry)}; expected those of the first: ${fieldsOf(first)}`, index)
  })
}

function sameText(entry: Entry): string {
  if (typeof entry !== 'object') return JSON.stringify(entry)
  const fields = Object.keys(entry).toSorted()
  return JSON.stringify(fields.map((field) => [field, entry[field]]))
}

function fieldsOf(entry: Entry): string {
  return typeof entry === 'object' ? Object.keys(entry).toSorted().join(', ') || '(none)' : ''
}

function countOf(parameters: Parameters): number {
  return Object.values(parameters).reduce((count, list) => count * list.length, 1)
}
