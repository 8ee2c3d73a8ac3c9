import type { Options } from '../options.ts'

/** Which options a tool takes whose long names have one dash, as those of Go and Java do. */
export interface DashedNames {
  readonly flags: readonly string[]
  readonly values: readonly string[]
  /** Whether the first operand ends the options. */
  readonly stopsAtOperand?: boolean
}

/** Sorts words such as `-o out -tags=netgo -v`; null if one of them is an option that is not known. */
export function readDashed(words: readonly string[], names: DashedNames): Options | null {
  const given = new Map<string, string[]>()
  const operands: string[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    if (!word.startsWith('-') || word === '-') {
      if (names.stopsAtOperand === true) {
        operands.push(...words.slice(at))
        break
      }
      operands.push(word)
      continue
    }
    const [, name = '', equals, joined = ''] = /^--?([^=]+)(=([^]*))?$/.exec(word) ?? []
    if (names.values.includes(name)) {
      const value = equals === undefined ? words[(at += 1)] : joined
      if (value === undefined) return null
      add(given, name, value)
    } else if (names.flags.includes(name) && (equals === undefined || joined === 'true')) add(given, name, '')
    else if (!(names.flags.includes(name) && joined === 'false')) return null
  }
  return {
    operands,
    has: (flag) => given.has(flag),
    value: (option) => given.get(option)?.at(-1),
    all: (option) => given.get(option) ?? [],
  }
}

function add(given: Map<string, string[]>, name: string, value: string): void {
  const values = given.get(name)
  if (values === undefined) given.set(name, [value])
  else values.push(value)
}
