import { Failure } from './failure.mjs'

/**
 * Does a step that takes a while, with a line when it is done that says how long it took; the line
 * before it, for whoever would wonder what happens, is optional. A step that returns `false` had nothing to do.
 *
 * @template T
 * @param {string} done such as `Packages installed`
 * @param {() => T | Promise<T>} work
 * @param {string} [announcement]
 * @returns {Promise<T>}
 */
export async function step(done, work, announcement) {
  const startedAt = performance.now()
  if (announcement) console.log(`  … ${announcement}`)
  const result = await work()
  if (result !== false) console.log(`  ✓ ${done}  ${secondsSince(startedAt)}`)
  return result
}

/** @param {number} startedAt as performance.now() gave it */
export function secondsSince(startedAt) {
  return `${((performance.now() - startedAt) / 1000).toFixed(1)} s`
}

/** Prints why a command ends: its message and advice, or, of what nobody foresaw, everything. @param {unknown} error */
export function explain(error) {
  if (error instanceof Failure) console.error(`\n  ✗ ${indent(error.message)}\n\n    ${indent(error.advice)}\n`)
  else console.error('\n  ✗', error)
}

/** @param {string} text */
function indent(text) {
  return text.replaceAll('\n', '\n    ')
}
