import type { Assignment } from 'unbash'
import { isLiteral } from '../../../shell/shell-command.ts'
import type { ShellScript } from '../../../shell/shell-script.ts'

/** A value that a script itself gives to a variable. */
export interface AssignedValue {
  /** Null if it is only known when the script runs. */
  readonly text: string | null
  /** Whether it is one word for the shell, and not empty, as far as one can tell. */
  readonly isPlain: boolean
}

let latest: { readonly script: ShellScript; readonly values: ReadonlyMap<string, readonly AssignedValue[]> } | null =
  null

/** The values of the variables that a script sets, by `name=value` and as those of a loop. */
export function assignedValues(script: ShellScript): ReadonlyMap<string, readonly AssignedValue[]> {
  if (latest?.script !== script) latest = { script, values: collect(script) }
  return latest.values
}

function collect({ commands, text }: ShellScript): ReadonlyMap<string, readonly AssignedValue[]> {
  const values = new Map<string, AssignedValue[]>()
  const add = (name: string, more: readonly AssignedValue[]): void => {
    const known = values.get(name)
    if (known === undefined) values.set(name, [...more])
    else known.push(...more)
  }
  for (const { assignments } of commands) {
    for (const assignment of assignments) add(assignment.name, valuesOf(assignment))
  }
  for (const [, name = '', list = ''] of text.matchAll(LOOP)) {
    const array = WHOLE_ARRAY.exec(list.trim())?.[1]
    add(name, array === undefined ? wordsOfList(list) : (values.get(array) ?? [UNKNOWN]))
  }
  return values
}

const UNKNOWN: AssignedValue = { text: null, isPlain: false }

function valuesOf({ value, append }: Assignment): readonly AssignedValue[] {
  if (append === true) return [UNKNOWN]
  const words = value.type === 'ArrayValue' ? value.elements : [value]
  return words.map((word) => {
    if (isLiteral(word)) return { text: word.value, isPlain: isPlainText(word.value) }
    return { text: null, isPlain: isPlainExpansion(word.text) }
  })
}

/** Whether a value stays one word without quotes. */
export function isPlainText(value: string): boolean {
  return value !== '' && !/[\s*?[]/.test(value)
}

// D=$(mktemp -d), and DIR=/srv/app-$VERSION: there is text around what is put in
function isPlainExpansion(text: string): boolean {
  if (/^"?\$\(mktemp\b[^()]*\)"?$/.test(text)) return true
  return PLAIN_WORD.test(text.replace(/^"|"$/g, '').replace(/\$\{[^{}]*\}|\$\w+/g, ''))
}

// for dir in /srv /var/lib/app; do
const LOOP = /\bfor[ \t]+(\w+)[ \t]+in[ \t]([^;\n]+)/g

const WHOLE_ARRAY = /^"\$\{(\w+)\[@\]\}"$/

const PLAIN_WORD = /^[\w./:@%+,=-]+$/

function wordsOfList(list: string): readonly AssignedValue[] {
  const words = list.trim().split(/\s+/)
  return words.map((word) => (PLAIN_WORD.test(word) ? { text: word, isPlain: true } : UNKNOWN))
}
