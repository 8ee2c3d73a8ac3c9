import { isExact, type SizeRange } from '../../facts/size-range.ts'

/** A size as people read it: `120 B`, `14.2 MB`, `about 14 MB`, `at least 120 MB`. Megabytes are decimal, as docker's. */
export function sizeText(size: SizeRange): string {
  const { minBytes, maxBytes } = size
  if (isExact(size)) return bytesText(minBytes)
  if (maxBytes === Number.POSITIVE_INFINITY) return minBytes === 0 ? 'size unknown' : `at least ${bytesText(minBytes)}`
  const middle = (minBytes + maxBytes) / 2
  if (maxBytes - minBytes <= middle / ABOUT) return `about ${bytesText(middle)}`
  return minBytes === 0 ? `at most ${bytesText(maxBytes)}` : `${bytesText(minBytes)} to ${bytesText(maxBytes)}`
}

/** Bounds that are this near to each other are as good as one. */
const ABOUT = 4

const UNITS = ['kB', 'MB', 'GB', 'TB', 'PB'] as const

const EXACT_BELOW = 10_000

/** A number of bytes: all digits of a small one, three of a large one. */
export function bytesText(bytes: number): string {
  if (bytes < EXACT_BELOW) return `${Math.round(bytes)} B`
  let value = bytes / 1000
  let unit = 0
  // 999.6 kB has three digits as 1 MB.
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000
    unit++
  }
  return `${Number(value.toPrecision(3))} ${UNITS[unit]}`
}
