const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  b: 512,
  c: 1,
  w: 2,
  k: 1024,
  K: 1024,
  KB: 1000,
  kB: 1000,
  KiB: 1024,
  m: 1024 ** 2,
  M: 1024 ** 2,
  MB: 1000 ** 2,
  MiB: 1024 ** 2,
  g: 1024 ** 3,
  G: 1024 ** 3,
  GB: 1000 ** 3,
  GiB: 1024 ** 3,
}

/** A number of bytes or lines as head, dd and truncate take it: `10`, `4k`, `1MB`. Null if it is none. */
export function readCount(text: string): number | null {
  const [, digits, unit = ''] = /^(\d+)([A-Za-z]*)$/.exec(text) ?? []
  const size = UNITS[unit]
  return digits === undefined || size === undefined ? null : Number(digits) * size
}
