import { describe, expect, it } from 'vitest'
import { distrust, lastLine, sum } from './tally.mjs'

describe('the tally of a run', () => {
  it('adds its phases up', () => {
    const phases = [
      { passed: 2, failed: 0, skipped: 1 },
      { passed: 3, failed: 1, skipped: 0 },
    ]
    expect(lastLine(sum(phases))).toBe('5 passed, 1 failed, 1 skipped')
  })

  it.each([
    ['a clean run', { passed: 3, failed: 0, skipped: 0 }, true, 0],
    ['a failed test', { passed: 3, failed: 1, skipped: 0 }, false, 1],
    ['a crash after the tests', { passed: 3, failed: 0, skipped: 0 }, false, 1],
    ['nothing to run', { passed: 0, failed: 0, skipped: 0 }, true, 1],
    ['everything skipped', { passed: 0, failed: 0, skipped: 4 }, true, 1],
  ])('counts %s', (_, tally, hasExitedCleanly, failed) => {
    expect(distrust(tally, hasExitedCleanly).failed).toBe(failed)
  })
})
