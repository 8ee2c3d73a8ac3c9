import { explain, secondsSince } from '../prepare/progress.mjs'
import { prepareWorkspace } from '../prepare/workspace.mjs'
import { lastLine, sum } from './tally.mjs'

const broken = { passed: 0, failed: 1, skipped: 0 }

/**
 * Prepares the checkout, runs the phases one after the other, and prints what they came to.
 *
 * @param {readonly import('./phases.mjs').Phase[]} phases
 * @returns {Promise<number>} the exit code
 */
export async function runPhases(phases) {
  const startedAt = performance.now()
  const isPrepared = await runPhase({ name: 'preparation', run: prepare })
  const tallies = isPrepared.failed > 0 ? [isPrepared, { passed: 0, failed: 0, skipped: phases.length }] : []
  if (isPrepared.failed === 0) for (const phase of phases) tallies.push(await runPhase(phase))
  const total = sum(tallies)
  console.log(`\nAll of it took ${secondsSince(startedAt)}.`)
  console.log(lastLine(total))
  return total.failed === 0 ? 0 : 1
}

/** @param {import('./phases.mjs').Phase} phase */
async function runPhase({ name, run }) {
  const startedAt = performance.now()
  console.log(`\n${capitalised(name)}`)
  try {
    const tally = await run()
    console.log(`  ${lastLine(tally)} in ${secondsSince(startedAt)}`)
    return tally
  } catch (error) {
    explain(error)
    return broken
  }
}

async function prepare() {
  await prepareWorkspace()
  return { passed: 0, failed: 0, skipped: 0 }
}

/** @param {string} text */
function capitalised(text) {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
