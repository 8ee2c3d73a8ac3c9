import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { inCheckout } from './top.mjs'

/**
 * The SHA-256 of files and folders of this checkout, of their paths and all they hold. What is made from them, and
 * tests, count for nothing.
 *
 * @param {readonly string[]} paths relative to the checkout; what is not there is skipped
 * @param {readonly string[]} [more] what else the result depends on
 * @param {readonly string[]} [except] folders inside that do not count
 * @returns {string}
 */
export function hashInputs(paths, more = [], except = []) {
  const hash = createHash('sha256').update(JSON.stringify(more))
  for (const file of paths.flatMap((path) => listFiles(path, except))) {
    hash.update(`\0${file.split(sep).join('/')}\0`).update(readFileSync(inCheckout(file)))
  }
  return hash.digest('hex')
}

const made = new Set(['node_modules', '.next', 'generated', 'coverage', 'test-results', 'next-env.d.ts'])

/** @param {string} name */
function isIgnored(name) {
  return made.has(name) || /\.test\.\w+$|\.tsbuildinfo$/.test(name)
}

/** @param {string} path @param {readonly string[]} except @returns {readonly string[]} */
function listFiles(path, except) {
  if (except.includes(path.split(sep).join('/'))) return []
  try {
    const entries = readdirSync(inCheckout(path), { withFileTypes: true })
    const kept = entries.filter(({ name }) => !isIgnored(name))
    return kept
      .map((entry) => ({ entry, path: join(path, entry.name) }))
      .toSorted((a, b) => (a.path < b.path ? -1 : 1))
      .flatMap(({ entry, path: inside }) => (entry.isDirectory() ? listFiles(inside, except) : [inside]))
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error)
    if (code === 'ENOTDIR') return [path]
    if (code === 'ENOENT') return []
    throw error
  }
}
