import { defineFilter } from '../define-filter.ts'
import { joinLines, splitLines } from '../lines.ts'
import { isAscii } from '../posix-pattern.ts'

export const cut = defineFilter({
  names: ['cut'],
  summary: 'Writes some fields or characters of each line.',
  options: {
    flags: 'sn',
    values: 'dfcb',
    longFlags: { 'only-delimited': 's' },
    longValues: { delimiter: 'd', fields: 'f', characters: 'c', bytes: 'b' },
  },
  plan(options) {
    const fields = options.value('f')
    const ranges = readRanges(fields ?? options.value('c') ?? options.value('b') ?? '')
    const delimiter = options.value('d') ?? '\t'
    if (ranges === null || delimiter.length !== 1) return null
    if (fields === undefined) {
      return (text) =>
        isAscii(text) ? joinLines(splitLines(text).map((line) => pick(line.split(''), ranges).join(''))) : null
    }
    return (text) => pickFields(splitLines(text), delimiter, ranges, options.has('s'))
  },
})

function pickFields(
  lines: readonly string[],
  delimiter: string,
  ranges: readonly Range[],
  needsDelimiter: boolean,
): string | null {
  // Programs differ in what they write for an empty line, and where a line has not all the fields.
  if (needsDelimiter && lines.includes('')) return null
  const last = Math.max(...ranges.map(([first]) => first))
  const made: string[] = []
  for (const line of lines) {
    const fields = line.split(delimiter)
    if (fields.length > 1 && fields.length < last && ranges.length > 1) return null
    if (fields.length > 1) made.push(pick(fields, ranges).join(delimiter))
    else if (!needsDelimiter) made.push(line)
  }
  return joinLines(made)
}

type Range = readonly [first: number, last: number]

// 1,3-5,7-
function readRanges(text: string): readonly Range[] | null {
  const ranges = text.split(',').map((part): Range | null => {
    const [, first = '', dash, last = ''] = /^(\d*)(-?)(\d*)$/.exec(part) ?? []
    if (dash === undefined || (first === '' && last === '')) return null
    const from = first === '' ? 1 : Number(first)
    return [from, dash === '' ? from : last === '' ? Number.POSITIVE_INFINITY : Number(last)]
  })
  const isSound = ranges.every((range) => range !== null && range[0] > 0 && range[1] >= range[0])
  return isSound ? ranges.filter((range) => range !== null) : null
}

function pick(parts: readonly string[], ranges: readonly Range[]): readonly string[] {
  return parts.filter((_, index) => ranges.some(([first, last]) => index + 1 >= first && index + 1 <= last))
}
