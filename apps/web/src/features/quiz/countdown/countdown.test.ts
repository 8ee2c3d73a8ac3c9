import { describe, expect, it } from 'vitest'
import { clockFace, secondsLeft, timeWords } from './countdown.ts'

describe('secondsLeft', () => {
  const clock = { serverMs: Date.parse('2026-03-01T10:00:00Z'), localMs: 5_000 }
  it.each([
    ['2026-03-01T10:01:00Z', 5_000, 60],
    ['2026-03-01T10:01:00Z', 15_000, 50],
    ['2026-03-01T10:01:00Z', 15_001, 50],
    ['2026-03-01T10:01:00Z', 64_999, 1],
    ['2026-03-01T10:01:00Z', 65_000, 0],
    ['2026-03-01T10:01:00Z', 900_000, 0],
  ])('until %s at %i ms is %i', (deadline, nowMs, seconds) => {
    expect(secondsLeft(deadline, clock, nowMs)).toBe(seconds)
  })
})

describe('clockFace', () => {
  it.each([
    [0, '0:00'],
    [59, '0:59'],
    [61, '1:01'],
    [2400, '40:00'],
    [3661, '1:01:01'],
  ])('of %i seconds is %s', (seconds, face) => expect(clockFace(seconds)).toBe(face))
})

describe('timeWords', () => {
  it.each([
    [301, 2400, ''],
    [300, 2400, '5 minutes are left.'],
    [61, 2400, '5 minutes are left.'],
    [60, 2400, 'One minute is left.'],
    [0, 2400, 'The time is over.'],
    [240, 240, ''],
    [60, 240, 'One minute is left.'],
    [30, 30, ''],
  ])('with %i of %i seconds left says “%s”', (seconds, limit, words) => expect(timeWords(seconds, limit)).toBe(words))
})
