/** The units that a number may be asked for in; `plain` is none. */
export const UNITS = ['plain', 'bytes', 'kB', 'MB', 'GB', 'KiB', 'MiB', 'GiB', 'ms', 'seconds', 'percent'] as const

/** A unit that a number may be asked for in. */
export type Unit = (typeof UNITS)[number]

/** A number that was typed, in the unit it was asked for in, or what is wrong with it. */
export type QuantityReading =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly message: string }

type Dimension = 'count' | 'size' | 'time' | 'share'

interface UnitFacts {
  readonly dimension: Dimension
  /** How many of the dimension's smallest unit it is. */
  readonly factor: number
  /** As it is written behind a number. */
  readonly symbol: string
  /** What learners may type for it, in lower case. */
  readonly names: readonly string[]
}

const unitFacts: Readonly<Record<Unit, UnitFacts>> = {
  plain: { dimension: 'count', factor: 1, symbol: '', names: [] },
  bytes: { dimension: 'size', factor: 1, symbol: 'bytes', names: ['b', 'byte', 'bytes'] },
  kB: { dimension: 'size', factor: 1000, symbol: 'kB', names: ['kb', 'kilobyte', 'kilobytes'] },
  MB: { dimension: 'size', factor: 1000 ** 2, symbol: 'MB', names: ['mb', 'megabyte', 'megabytes'] },
  GB: { dimension: 'size', factor: 1000 ** 3, symbol: 'GB', names: ['gb', 'gigabyte', 'gigabytes'] },
  KiB: { dimension: 'size', factor: 1024, symbol: 'KiB', names: ['kib', 'kibibyte', 'kibibytes'] },
  MiB: { dimension: 'size', factor: 1024 ** 2, symbol: 'MiB', names: ['mib', 'mebibyte', 'mebibytes'] },
  GiB: { dimension: 'size', factor: 1024 ** 3, symbol: 'GiB', names: ['gib', 'gibibyte', 'gibibytes'] },
  ms: { dimension: 'time', factor: 1, symbol: 'ms', names: ['ms', 'millisecond', 'milliseconds'] },
  seconds: { dimension: 'time', factor: 1000, symbol: 'seconds', names: ['s', 'sec', 'second', 'seconds'] },
  percent: { dimension: 'share', factor: 1, symbol: '%', names: ['%', 'percent'] },
}

const unitsByName: ReadonlyMap<string, UnitFacts> = new Map(
  Object.values(unitFacts).flatMap((facts) => facts.names.map((name) => [name, facts] as const)),
)

const examples: Readonly<Record<Dimension, string>> = {
  count: 'such as 12 or 1.5',
  size: 'with a unit if you like, such as 250 MB or 1.5 GiB',
  time: 'with a unit if you like, such as 90 seconds or 300 ms',
  share: 'such as 40 or 40 %',
}

// All spaces that people or their keyboards put between groups of digits.
const SPACES = /[\u00a0\u2007\u2009\u202f]/g

/** Reads what was typed for a number asked for in a unit: a number, and a unit of the same kind if there is one. */
export function readQuantity(typed: string, asked: Unit): QuantityReading {
  const { dimension, factor } = unitFacts[asked]
  const refuse = (what: string): QuantityReading => ({
    ok: false,
    message: `${what} Type a number, ${examples[dimension]}.`,
  })
  const text = typed.replace(SPACES, ' ').replace('\u2212', '-').trim()
  const [, sign, digits = '', power = '', name = ''] =
    /^([+-]?) ?([0-9.,][0-9., ]*?) ?(e[+-]?[0-9]{1,3})? ?([a-z%]*)$/i.exec(text) ?? []
  const number = readDigits(digits)
  if (number === null) return refuse(`${quoted(typed)} is not a number.`)
  if (number === 'ambiguous') return refuse(`${digits} could be a whole number or one with a decimal comma.`)

  const unit = name === '' ? unitFacts[asked] : unitsByName.get(name.toLowerCase())
  if (unit === undefined) return refuse(`${quoted(name)} is not a unit that is known here.`)
  if (unit.dimension !== dimension) return refuse(`${quoted(name)} is not what was asked for.`)
  const value = (Number(`${sign ?? ''}${number}${power}`) * unit.factor) / factor
  return Number.isFinite(value) ? { ok: true, value } : refuse(`${quoted(typed)} is too large.`)
}

/** A number with its unit, as a person writes it. */
export function formatQuantity(value: number, unit: Unit): string {
  return `${value} ${unitFacts[unit].symbol}`.trim()
}

/** The unit as it is written behind a number; empty for a plain number. */
export function symbolOf(unit: Unit): string {
  return unitFacts[unit].symbol
}

// 1234  1 234  1,5  1.5  1,234.5  1.234,5  1,234,567  but 1,234 may be either; a single dot is always the decimal one.
function readDigits(written: string): string | null {
  const digits = /^\d{1,3}( \d{3})+([.,]\d*)?$/.test(written) ? written.replaceAll(' ', '') : written
  if (/^(\d+\.?\d*|\.\d+)$/.test(digits)) return digits
  if (/^\d{1,3}(,\d{3})+\.\d+$/.test(digits) || /^\d{1,3}(,\d{3}){2,}$/.test(digits)) return digits.replaceAll(',', '')
  if (/^\d{1,3}(\.\d{3})+,\d+$/.test(digits)) return digits.replaceAll('.', '').replace(',', '.')
  if (/^\d{1,3}(\.\d{3}){2,}$/.test(digits)) return digits.replaceAll('.', '')
  if (/^[1-9]\d{0,2},\d{3}$/.test(digits)) return 'ambiguous'
  return /^(\d+,\d*|,\d+)$/.test(digits) ? digits.replace(',', '.') : null
}

function quoted(text: string): string {
  return JSON.stringify(text)
}
