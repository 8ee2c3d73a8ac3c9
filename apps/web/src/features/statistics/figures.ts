import type { Regrade } from './statistics.ts'

/** A share in whole percent; a dash where there is none. */
export function share(value: number | null): string {
  return value === null ? '–' : `${Math.round(100 * value)} %`
}

/** A figure that is in percent already; a dash where there is none. */
export function inPercent(value: number | null): string {
  return value === null ? '–' : `${Math.round(value)} %`.replace('-', '−')
}

/** A deviation of scores between 0 and 1. */
export function deviation(value: number | null): string {
  return value === null ? '–' : value.toFixed(2)
}

/** A verdict in words: “partial, 50 %”. */
export function markWords(mark: Regrade['sample'][number]['before']): string {
  if (mark === null) return 'no verdict'
  return mark.outcome === 'partial' ? `partial, ${share(mark.score)}` : mark.outcome
}

/** How many, with their name in the singular or the plural. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}
