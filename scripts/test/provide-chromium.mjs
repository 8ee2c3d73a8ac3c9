import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { Failure } from '../prepare/failure.mjs'
import { findChromium, thisMachine } from './find-chromium.mjs'

const advice =
  'Install Chrome, Chromium or Edge, or run "npx playwright install chromium", or set CHROMIUM to one you have.'

/**
 * The path of a browser for the journeys: the machine's own, Playwright's own, or Debian's package where apt can
 * install it. Throws with one line of advice when there is none.
 *
 * @returns {Promise<string>}
 */
export async function provideChromium() {
  const found = findChromium(thisMachine()) ?? (await findPlaywrightsOwn()) ?? installWithApt()
  if (found === null) throw new Failure('No Chromium was found for the journeys.', advice)
  return found
}

/** @returns {Promise<string | null>} */
async function findPlaywrightsOwn() {
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  return existsSync(path) ? path : null
}

/** @returns {string | null} */
function installWithApt() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null
  console.log('  No browser here: installing the chromium package with apt-get.')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-q'], { env, stdio: 'ignore' })
  spawnSync('apt-get', ['install', '-y', '-q', 'chromium'], { env, stdio: 'ignore' })
  return findChromium(thisMachine())
}
