const UNITS: ReadonlyMap<string, number> = new Map(
  ['b', 'k', 'm', 'g', 't', 'p'].map((unit, index) => [unit, 1024 ** index]),
)

const SIZE = /^([0-9]+(?:\.[0-9]*)?|\.[0-9]+) ?([bkmgtp]?)(i?b)?$/i

/** How many bytes `64m`, `1.5GiB` or `512` are, as Docker reads sizes; null if it can't. */
export function readBytes(text: string): number | null {
  const [, number = '', unit = '', suffix = ''] = SIZE.exec(text) ?? []
  const scale = UNITS.get(unit.toLowerCase() || 'b')
  // "10bb" and "10bib" have a unit too many.
  if (number === '' || scale === undefined || (unit.toLowerCase() === 'b' && suffix !== '')) return null
  if (unit === '' && suffix !== '' && suffix.toLowerCase() !== 'b') return null
  return Math.trunc(Number(number) * scale)
}
