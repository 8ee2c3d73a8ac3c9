import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Does work only if what it depends on has changed since it was done last: the stamp is a file that holds the
 * hash of that. Returns whether there was anything to do.
 *
 * @param {string} file
 * @param {string} hash
 * @param {() => boolean} isThere whether the result of last time is still there
 * @param {() => unknown} work
 */
export async function onceFor(file, hash, isThere, work) {
  if (readStamp(file) === hash && isThere()) return false
  await work()
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, hash)
  return true
}

/** @param {string} file */
function readStamp(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
