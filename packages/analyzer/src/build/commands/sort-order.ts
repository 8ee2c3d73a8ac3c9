import { compareBytes } from './lines.ts'
import type { Options } from './options.ts'

/** How sort puts lines in order. */
export interface SortOrder {
  /** Null where it can't be told which of two lines is left out. */
  inOrder(lines: readonly string[]): readonly string[] | null
  /** Whether it goes by bytes, which a locale may change. */
  readonly usesBytes: boolean
}

interface Key {
  readonly first: number
  readonly last: number
  readonly isNumeric: boolean
  readonly isReversed: boolean
  readonly ignoresCase: boolean
}

const WHOLE = { first: 1, last: Number.POSITIVE_INFINITY }

/** Reads the order from the options of sort; null for a use that is not known. */
export function readSortOrder(options: Options): SortOrder | null {
  const separator = options.value('t')
  if (options.has('z') || options.has('b') || (separator !== undefined && separator.length !== 1)) return null
  const general = {
    isNumeric: options.has('n'),
    isReversed: options.has('r'),
    ignoresCase: options.has('f'),
  }
  const written = options.all('k').map((text) => readKey(text, general))
  if (written.includes(null)) return null
  const keys = written.length === 0 ? [{ ...WHOLE, ...general }] : written.filter((key) => key !== null)
  const compareKeys = (one: string, other: string): number => {
    for (const key of keys) {
      const difference = compareBy(key, fieldsOf(one, key, separator), fieldsOf(other, key, separator))
      if (difference !== 0) return difference
    }
    return 0
  }
  const isStable = options.has('s') || options.has('u')
  const lastResort = (one: string, other: string): number =>
    isStable ? 0 : compareBytes(one, other) * (general.isReversed ? -1 : 1)
  return {
    usesBytes: !keys.every(({ isNumeric }) => isNumeric) || !isStable,
    inOrder(lines) {
      const sorted = lines.toSorted((one, other) => compareKeys(one, other) || lastResort(one, other))
      if (!options.has('u')) return sorted
      const isSame = (index: number): boolean =>
        index > 0 && compareKeys(sorted[index - 1] ?? '', sorted[index] ?? '') === 0
      if (sorted.some((line, index) => isSame(index) && line !== sorted[index - 1])) return null
      return sorted.filter((_, index) => !isSame(index))
    },
  }
}

// -k2,2n
//  ^ from the second field to the second, as numbers
function readKey(text: string, general: Omit<Key, 'first' | 'last'>): Key | null {
  const [, first, , last, letters = ''] = /^(\d+)(,(\d+))?([nrf]*)$/.exec(text) ?? []
  if (first === undefined || first === '0' || last === '0') return null
  const own = {
    isNumeric: letters.includes('n'),
    isReversed: letters.includes('r'),
    ignoresCase: letters.includes('f'),
  }
  const range = { first: Number(first), last: last === undefined ? Number.POSITIVE_INFINITY : Number(last) }
  return { ...range, ...(letters === '' ? general : own) }
}

function fieldsOf(line: string, { first, last }: Key, separator: string | undefined): string {
  if (first === 1 && last === Number.POSITIVE_INFINITY) return line
  // Without a separator, the blanks before a field are part of it.
  const fields = separator === undefined ? (line.match(/[ \t]*[^ \t]+|[ \t]+$/g) ?? []) : line.split(separator)
  return fields.slice(first - 1, last).join(separator ?? '')
}

function compareBy({ isNumeric, isReversed, ignoresCase }: Key, one: string, other: string): number {
  const difference = isNumeric
    ? numberIn(one) - numberIn(other)
    : ignoresCase
      ? compareBytes(upper(one), upper(other))
      : compareBytes(one, other)
  return isReversed ? -difference : difference
}

function numberIn(text: string): number {
  return Number(/^[ \t]*(-?\d+(?:\.\d+)?|-?\.\d+)/.exec(text)?.[1] ?? 0)
}

function upper(text: string): string {
  return text.replaceAll(/[a-z]/g, (letter) => letter.toUpperCase())
}
