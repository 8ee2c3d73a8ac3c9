import { z } from 'zod'

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  b: 1,
  byte: 1,
  bytes: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  kib: 1024,
  mib: 1024 ** 2,
  gib: 1024 ** 3,
}

const WRITTEN = /^(\d{1,12}(?:\.\d{1,6})?) ?([a-z]{0,5})$/i

/** A size as people write it: `20 MB`, `4 KiB`, or a number of bytes. */
export const ByteSizeSchema = z
  .union([z.int().nonnegative(), z.string()])
  .refine((size) => !Number.isNaN(bytesOf(size)), 'This is no size; expected a number with a unit, as in 20 MB')

/** How many bytes a size is; NaN for what is none. */
export function bytesOf(size: number | string): number {
  if (typeof size === 'number') return size
  const [, number, unit = ''] = WRITTEN.exec(size.trim()) ?? []
  const factor = UNITS[unit.toLowerCase()]
  return number === undefined || factor === undefined ? Number.NaN : Math.round(Number(number) * factor)
}
