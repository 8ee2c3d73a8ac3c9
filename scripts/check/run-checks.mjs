import { availableParallelism } from 'node:os'
import { secondsSince } from '../prepare/progress.mjs'
import { runTool } from './run-tool.mjs'

/**
 * Runs all checks, as many at once as there are cores, and prints a line for each as it ends.
 *
 * @param {readonly import('./checks.mjs').Check[]} checks
 * @returns {Promise<import('../test/tally.mjs').Tally>}
 */
export async function runChecks(checks) {
  const waiting = [...checks]
  let failed = 0
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      if (!(await runCheck(check))) failed += 1
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return { passed: checks.length - failed, failed, skipped: 0 }
}

/** @param {import('./checks.mjs').Check} check */
async function runCheck({ name, folder, commands }) {
  const startedAt = performance.now()
  for (const command of commands) {
    const { isOk, output } = await runTool(folder, command)
    if (!isOk) {
      console.log(`  ✗ ${name}  ${secondsSince(startedAt)}\n\n${indent(output)}\n`)
      return false
    }
  }
  console.log(`  ✓ ${name}  ${secondsSince(startedAt)}`)
  return true
}

/** @param {string} text */
function indent(text) {
  return text.trimEnd().replaceAll(/^/gm, '    ')
}
