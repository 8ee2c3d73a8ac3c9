import type { Assignment } from 'unbash'
import { isLiteral } from '../../../shell/shell-command.ts'
import type { ShellScript } from '../../../shell/shell-script.ts'

/** The values that a script itself gives to a variable; null if one of them is only known when it runs. */
export type AssignedValues = readonly string[] | null

let latest: { readonly script: ShellScript; readonly values: ReadonlyMap<string, AssignedValues> } | null = null

/** The variables that a script sets, by `name=value` and as those of a loop. */
export function assignedValues(script: ShellScript): ReadonlyMap<string, AssignedValues> {
  if (latest?.script !== script) latest = { script, values: collect(script) }
  return latest.values
}

function collect({ commands, text }: ShellScript): ReadonlyMap<string, AssignedValues> {
  const values = new Map<string, string[] | null>()
  const add = (name: string, more: AssignedValues): void => {
    const known = values.get(name)
    if (known === null || more === null) values.set(name, null)
    else if (known === undefined) values.set(name, [...more])
    else known.push(...more)
  }
  for (const { assignments } of commands) {
    for (const assignment of assignments) add(assignment.name, valuesOf(assignment))
  }
  for (const [, name = '', list = ''] of text.matchAll(LOOP)) {
    const array = WHOLE_ARRAY.exec(list.trim())?.[1]
    add(name, array === undefined ? wordsOfList(list) : (values.get(array) ?? null))
  }
  return values
}

function valuesOf({ value, append }: Assignment): AssignedValues {
  if (append === true) return null
  const words = value.type === 'ArrayValue' ? value.elements : [value]
  return words.every(isLiteral) ? words.map((word) => word.value) : null
}

// for dir in /srv /var/lib/app; do
const LOOP = /\bfor[ \t]+(\w+)[ \t]+in[ \t]([^;\n]+)/g

const WHOLE_ARRAY = /^"\$\{(\w+)\[@\]\}"$/

const PLAIN_WORD = /^[\w./:@%+,=-]+$/

function wordsOfList(list: string): AssignedValues {
  const words = list.trim().split(/\s+/)
  return words.every((word) => PLAIN_WORD.test(word)) ? words : null
}
