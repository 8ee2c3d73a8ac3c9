import { describe, expect, it } from 'vitest'
import { count, deviation, inPercent, markWords, share } from './figures.ts'

describe('figures', () => {
  it.each([
    [share(null), '–'],
    [share(0.666), '67 %'],
    [inPercent(null), '–'],
    [inPercent(-12.4), '−12 %'],
    [deviation(null), '–'],
    [deviation(0.5), '0.50'],
    [markWords(null), 'no verdict'],
    [markWords({ outcome: 'correct', score: 1 }), 'correct'],
    [markWords({ outcome: 'partial', score: 0.5 }), 'partial, 50 %'],
    [count(1, 'answer'), '1 answer'],
    [count(0, 'answer'), '0 answers'],
  ])('%s', (said, expected) => {
    expect(said).toBe(expected)
  })
})
