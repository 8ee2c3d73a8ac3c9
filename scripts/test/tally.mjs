/**
 * What a phase of the tests came to.
 *
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 */

/** @param {readonly Tally[]} tallies @returns {Tally} */
export function sum(tallies) {
  return tallies.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )
}

/** The last line of every run. @param {Tally} tally */
export function lastLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

/**
 * A run that exits with an error, or finds nothing to run, has failed even if no single test says so.
 *
 * @param {Tally} tally
 * @param {boolean} hasExitedCleanly
 * @returns {Tally}
 */
export function distrust(tally, hasExitedCleanly) {
  const isSilent = tally.failed === 0 && (!hasExitedCleanly || tally.passed === 0)
  return isSilent ? { ...tally, failed: 1 } : tally
}
