import { countedRun } from './counted-run.mjs'
import { runAloud } from './run-aloud.mjs'

/** @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number }} Report */

/**
 * Runs projects of vitest.config.ts, showing what they say, and counts.
 *
 * @param {readonly string[]} projects
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export function runVitest(projects) {
  const chosen = projects.flatMap((project) => ['--project', project])
  return countedRun(
    (report) =>
      runAloud('vitest', ['run', ...chosen, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]),
    (/** @type {Report} */ report) => ({
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
    }),
  )
}
