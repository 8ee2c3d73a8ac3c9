import { checks } from '../check/checks.mjs'
import { runChecks } from '../check/run-checks.mjs'
import { runJourneys } from './run-journeys.mjs'
import { runVitest } from './run-vitest.mjs'

/**
 * A part of the tests that is worth a heading.
 *
 * @typedef {{ name: string, run: () => Promise<import('./tally.mjs').Tally> }} Phase
 */

/** All of them, cheapest first. @type {readonly Phase[]} */
export const phases = [
  { name: 'checks', run: () => runChecks(checks) },
  { name: 'unit and integration tests', run: () => runVitest(['pure', 'unit', 'integration']) },
  { name: 'start, stop and crash of npm start', run: () => runVitest(['start']) },
  { name: 'journeys in a browser', run: runJourneys },
]
