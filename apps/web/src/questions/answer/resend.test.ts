import { expect, it } from 'vitest'
import { resendDelayMs } from './resend.ts'

it('waits longer each time, up to fifteen seconds', () => {
  expect([0, 1, 2, 3, 4, 10].map(resendDelayMs)).toEqual([1000, 2000, 4000, 8000, 15_000, 15_000])
})
