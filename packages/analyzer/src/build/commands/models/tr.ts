import { textOf } from '../../files/content.ts'
import { readCharacterSet } from '../character-set.ts'
import { defineCommand } from '../command-model.ts'
import { readOptions, type Options } from '../options.ts'
import { isAscii } from '../posix-pattern.ts'
import { succeeded } from '../results.ts'
import { derived } from '../text-input.ts'

export const tr = defineCommand({
  names: ['tr'],
  summary: 'Replaces, deletes and squeezes characters of ASCII.',
  run(call) {
    const options = readOptions(call.words, {
      flags: 'dscCt',
      longFlags: { delete: 'd', 'squeeze-repeats': 's', complement: 'c' },
      stopsAtOperand: true,
    })
    const table = options === null ? null : readTable(options)
    if (table === null) return null
    const text = textOf(call.input)
    return succeeded(
      text !== null && isAscii(text) ? { kind: 'text', text: translate(text, table) } : derived(call.input, call),
    )
  },
})

interface Table {
  readonly replaced: ReadonlyMap<string, string>
  readonly deleted: ReadonlySet<string>
  readonly squeezed: ReadonlySet<string>
}

const NOTHING: ReadonlySet<string> = new Set()

function readTable(options: Options): Table | null {
  const [first, second, ...more] = options.operands
  if (first === undefined || more.length > 0 || options.has('t')) return null
  const isComplement = options.has('c') || options.has('C')
  const from = readCharacterSet(first, isComplement)
  const to = second === undefined ? null : readCharacterSet(second)
  if (from === null || (second !== undefined && to === null)) return null
  const squeezes = options.has('s')
  if (options.has('d')) {
    if ((to !== null) !== squeezes) return null
    return { replaced: new Map(), deleted: new Set(from), squeezed: to === null ? NOTHING : new Set(to) }
  }
  if (to === null) return squeezes ? { replaced: new Map(), deleted: NOTHING, squeezed: new Set(from) } : null
  const last = to.at(-1)
  if (last === undefined) return null
  const replaced = new Map(from.map((char, index) => [char, to[index] ?? last]))
  return { replaced, deleted: NOTHING, squeezed: squeezes ? new Set(to) : NOTHING }
}

function translate(text: string, { replaced, deleted, squeezed }: Table): string {
  const result: string[] = []
  for (const char of text) {
    if (deleted.has(char)) continue
    const made = replaced.get(char) ?? char
    if (made !== result.at(-1) || !squeezed.has(made)) result.push(made)
  }
  return result.join('')
}
