import { exactly, type SizeRange } from '../../../facts/size-range.ts'
import { utf8Length } from '../../../text/utf8.ts'
import { NEVER_THE_SAME, product } from '../../files/content.ts'
import type { Machine } from '../../machine/machine.ts'
import { defineCommand, type CommandCall } from '../command-model.ts'
import { succeeded } from '../results.ts'

export const date = defineCommand({
  names: ['date'],
  summary: 'Says the time of the build, which is another at every build, though often as long.',
  run(call, machine) {
    const { words } = call
    if (words.some((word) => /^(?:-s|--set|-f|--file)/.test(word))) return null
    const format = words.find((word) => word.startsWith('+'))?.slice(1)
    const size = isPlain(call) ? sizeOf(words, machine) : null
    // What a format holds beside the time is there in any case.
    const minBytes = format === undefined ? 11 : format.replaceAll(/%[-_0^#]?./g, '').length + 1
    const isLine = format === undefined || !/%[nt]|\n/.test(format)
    const nature = isLine ? ({ kind: 'lines', count: 1, lines: null } as const) : null
    return succeeded(product(NEVER_THE_SAME, size ?? { minBytes, maxBytes: 1000 }, nature))
  },
})

/** Whether the time is that of UTC in English, as it is where nobody says otherwise. */
function isPlain({ environment }: CommandCall): boolean {
  const zone = environment.get('TZ')
  const languages = ['LC_ALL', 'LC_TIME', 'LANG', 'LANGUAGE'].map((name) => environment.get(name))
  return (
    (zone === undefined || zone === 'UTC' || zone === 'Etc/UTC') &&
    languages.every((value) => value === undefined || (typeof value === 'string' && /^(?:C|POSIX)(?:\.|$)/.test(value)))
  )
}

/** How long it is if that is always the same; null if it is not. */
function sizeOf(words: readonly string[], { system }: Machine): SizeRange | null {
  const [word = '', ...more] = words.filter((one) => !/^(?:-u|--utc|--universal)$/.test(one))
  if (more.length > 0) return null
  if (word.startsWith('+')) return formatSize(word.slice(1), system.family)
  const known = OPTIONS.get(word)
  return known === undefined ? null : exactly(known)
}

const OPTIONS: ReadonlyMap<string, number> = new Map([
  // Sat Nov 28 02:38:04 UTC 2026
  ['', 29],
  ['-I', 11],
  ['-R', 32],
])

function formatSize(format: string, family: string | null): SizeRange | null {
  let bytes = 1
  for (const [, letter = '', plain = ''] of format.matchAll(/%(.?)|([^%])/gsu)) {
    const width = plain === '' ? widthOf(letter, family) : utf8Length(plain, 0, plain.length)
    if (width === undefined) return null
    bytes += width
  }
  return exactly(bytes)
}

/** How many characters a letter stands for where that does not depend on the day. */
function widthOf(letter: string, family: string | null): number | undefined {
  // Only GNU knows nanoseconds; what others make of them depends on their library.
  if (letter === 'N') return family !== null && GNU.has(family) ? 9 : undefined
  return WIDTHS.get(letter)
}

const GNU: ReadonlySet<string> = new Set(['debian', 'ubuntu', 'fedora', 'rhel', 'rocky', 'almalinux', 'amzn'])

const WIDTHS: ReadonlyMap<string, number> = new Map([
  ...Array.from('%ntuw', (letter) => [letter, 1] as const),
  ...Array.from('CdegHImMpSUVWy', (letter) => [letter, 2] as const),
  ...Array.from('abhjZ', (letter) => [letter, 3] as const),
  ['G', 4],
  ['Y', 4],
  ['R', 5],
  ['z', 5],
  ['D', 8],
  ['T', 8],
  ['x', 8],
  ['X', 8],
  // As it will be until 2286.
  ['s', 10],
  ['F', 10],
  ['r', 11],
  ['c', 24],
])
