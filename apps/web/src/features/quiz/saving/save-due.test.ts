import { expect, it } from 'vitest'
import { saveDueAt } from './save-due.ts'

it.each([
  ['a second after a single change', { since: 0, changedAt: 0, attemptId: null }, 1000],
  ['a second after the last of several', { since: 0, changedAt: 2500, attemptId: null }, 3500],
  ['four seconds after the first, however it goes on', { since: 0, changedAt: 3900, attemptId: null }, 4000],
  ['at once when it is to be graded', { since: 0, changedAt: 100, attemptId: 'attempt' }, 100],
])('an answer is sent %s', (_when, pending, dueAt) => {
  expect(saveDueAt(pending)).toBe(dueAt)
})
