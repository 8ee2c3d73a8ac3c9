import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { distrust } from './tally.mjs'

/**
 * Runs a test tool that writes a JSON report, and reads its tally from there.
 *
 * @template Report
 * @param {(reportPath: string) => Promise<boolean>} run whether the tool exited with 0
 * @param {(report: Report) => import('./tally.mjs').Tally} read
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function countedRun(run, read) {
  const folder = mkdtempSync(join(tmpdir(), 'stagecraft-test-'))
  const reportPath = join(folder, 'report.json')
  try {
    const hasExitedCleanly = await run(reportPath)
    return distrust(readReport(reportPath, read), hasExitedCleanly)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * @template Report
 * @param {string} reportPath
 * @param {(report: Report) => import('./tally.mjs').Tally} read
 */
function readReport(reportPath, read) {
  try {
    return read(/** @type {Report} */ (JSON.parse(readFileSync(reportPath, 'utf8'))))
  } catch {
    // The tool ended before it could write one; nothing passed, so the run counts as failed.
    return { passed: 0, failed: 0, skipped: 0 }
  }
}
