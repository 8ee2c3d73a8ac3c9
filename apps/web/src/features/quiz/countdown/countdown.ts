/** One moment by two clocks: the server's, and one of this browser that never jumps. */
export interface ClockReading {
  readonly serverMs: number
  readonly localMs: number
}

/** The seconds until a deadline by the server's clock, none below 0. */
export function secondsLeft(deadlineAt: string, { serverMs, localMs }: ClockReading, nowMs: number): number {
  const server = serverMs + (nowMs - localMs)
  return Math.max(0, Math.ceil((Date.parse(deadlineAt) - server) / 1000))
}

/** Time left as a clock shows it. */
export function clockFace(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const pad = (part: number) => String(part).padStart(2, '0')
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(rest)}` : `${minutes}:${pad(rest)}`
}

const SAID_AT_MINUTES = [1, 5]

/** What is said aloud about the time that is left: at five minutes, at one, and when it is over. */
export function timeWords(seconds: number, limitSeconds: number): string {
  if (seconds === 0) return 'The time is over.'
  // A quiz that is shorter than that does not begin with a warning.
  const minutes = SAID_AT_MINUTES.find((limit) => seconds <= limit * 60 && limitSeconds > limit * 60)
  if (minutes === undefined) return ''
  return minutes === 1 ? 'One minute is left.' : `${minutes} minutes are left.`
}
