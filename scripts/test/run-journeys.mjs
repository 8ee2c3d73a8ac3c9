import { countedRun } from './counted-run.mjs'
import { provideChromium } from './provide-chromium.mjs'
import { runAloud } from './run-aloud.mjs'

/** @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} Report */

/**
 * Runs the journeys of tests/e2e in a real browser against the product itself, and counts.
 *
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runJourneys() {
  const browser = await provideChromium()
  console.log(`  in ${browser}`)
  return countedRun(
    (report) =>
      runAloud('playwright', ['test', '--config', 'tests/e2e/playwright.config.ts', '--reporter=list,json'], {
        CHROMIUM: browser,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      }),
    (/** @type {Report} */ { stats }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
    }),
  )
}
