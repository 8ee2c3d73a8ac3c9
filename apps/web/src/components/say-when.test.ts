import { expect, it } from 'vitest'
import { sayWhen } from './say-when.ts'

const now = new Date('2026-03-01T12:00:00Z')

it.each([
  ['2026-03-01T12:00:20Z', 'in a moment'],
  ['2026-03-01T11:59:50Z', 'a moment ago'],
  ['2026-03-01T12:01:10Z', 'in 1 minute'],
  ['2026-03-01T14:40:00Z', 'in 3 hours'],
  ['2026-03-02T12:00:00Z', 'tomorrow'],
  ['2026-03-11T12:00:00Z', 'in 10 days'],
  ['2026-02-27T12:00:00Z', '2 days ago'],
])('%s is %s', (moment, words) => {
  expect(sayWhen(new Date(moment), now)).toBe(words)
})
