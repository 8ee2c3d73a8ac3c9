const RELATIVE = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })

const STEPS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** How far a moment is away, in words: “in 3 hours”, “tomorrow”; what is less than a minute away is “in a moment”. */
export function sayWhen(moment: Date, now: Date): string {
  const distanceMs = moment.getTime() - now.getTime()
  for (const [unit, lengthMs] of STEPS) {
    if (Math.abs(distanceMs) >= lengthMs) return RELATIVE.format(Math.round(distanceMs / lengthMs), unit)
  }
  return distanceMs < 0 ? 'a moment ago' : 'in a moment'
}
