import { execFile } from 'node:child_process'
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { promisify } from 'node:util'
import { inPackage } from './in-package.mjs'

/**
 * Writes the types of the package, and of unbash, which is part of the bundle: those that index.d.ts leads to.
 *
 * @param {string} folder
 */
export async function writeDeclarations(folder) {
  const top = inPackage(folder)
  await promisify(execFile)(process.execPath, [compiler(), '--project', inPackage('pack/tsconfig.json')])
  await cp(inPackage('node_modules/unbash/dist'), join(top, 'unbash'), { recursive: true })
  const needed = await follow(join(top, 'index.d.ts'), join(top, 'unbash/parser.js'))
  for (const entry of await readdir(top, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name)
    if (entry.isFile() && !needed.has(file)) await rm(file)
  }
}

function compiler() {
  const manifest = createRequire(import.meta.url).resolve('typescript/package.json')
  return join(dirname(manifest), 'bin/tsc')
}

// from './tree.ts'   import("./lexer.js")   from 'unbash'
const SPECIFIER = /(\b(?:from|import)\s*\(?\s*)["'](unbash|\.[^"']+)["']/g

/**
 * The declarations that a file leads to, itself included; each then names the others as JavaScript does.
 *
 * @param {string} start
 * @param {string} unbash
 * @returns {Promise<ReadonlySet<string>>}
 */
async function follow(start, unbash) {
  const seen = new Set([start])
  for (const file of seen) {
    const text = await readFile(file, 'utf8')
    const written = text.replaceAll(SPECIFIER, (_, /** @type {string} */ before, /** @type {string} */ specifier) => {
      const target = specifier === 'unbash' ? unbash : resolve(dirname(file), specifier.replace(/\.ts$/, '.js'))
      seen.add(target.replace(/\.js$/, '.d.ts'))
      return `${before}'./${relative(dirname(file), target)}'`
    })
    if (written !== text) await writeFile(file, written)
  }
  return seen
}
