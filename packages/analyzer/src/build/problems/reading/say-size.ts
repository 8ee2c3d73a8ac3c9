import type { SizeRange } from '../../../facts/size-range.ts'

/** A number of bytes as people say it: `420 bytes`, `7.0 MB`. */
export function sayBytes(bytes: number): string {
  if (bytes < 1000) return bytes === 1 ? '1 byte' : `${Math.round(bytes)} bytes`
  if (bytes < 999_950) return `${shorten(bytes / 1e3)} kB`
  return bytes < 999_950_000 ? `${shorten(bytes / 1e6)} MB` : `${shorten(bytes / 1e9)} GB`
}

function shorten(value: number): string {
  return value.toFixed(value < 99.95 ? 1 : 0)
}

/** A size as far as it is known: `7.0 MB`, `between 40.0 MB and 60.0 MB`, `at least 1.0 kB`; null if nothing is. */
export function saySize({ minBytes, maxBytes }: SizeRange): string | null {
  const [least, most] = [sayBytes(minBytes), sayBytes(maxBytes)]
  if (least === most) return least
  if (maxBytes === Number.POSITIVE_INFINITY) return minBytes === 0 ? null : `at least ${least}`
  return minBytes === 0 ? `up to ${most}` : `between ${least} and ${most}`
}

/** The same in brackets behind a name, with a space before it; empty if nothing is known. */
export function sizeInBrackets(size: SizeRange): string {
  const text = saySize(size)
  return text === null ? '' : ` (${text})`
}
