import { textOf } from '../../files/content.ts'
import { absolutePath } from '../../files/place.ts'
import { readFile } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'

const MOST_FILES = 50

/**
 * Whether a script for Node.js surely keeps to the folder it is run in: it, and what of the project it loads, names
 * no path that leads out, runs nothing else, and loads no packages, which may do anything.
 */
export function staysInFolder(path: string, folder: string, machine: Machine): boolean {
  const [open, seen] = [[path], new Set<string>()]
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file)) continue
    seen.add(file)
    const access = seen.size > MOST_FILES ? null : readFile(machine, file, '/')
    const text = access?.kind === 'ok' ? textOf(access.value) : null
    if (text === null) return false
    if (file.endsWith('.json')) continue
    const loaded = loadedBy(text)
    if (loaded === null) return false
    for (const name of loaded) {
      const own = name.startsWith('./') ? findLoaded(absolutePath(name, around(file)), machine) : null
      if (own === null ? !HARMLESS.has(name.replace(/^node:/, '')) : !own.startsWith(`${folder}/`)) return false
      if (own !== null) open.push(own)
    }
  }
  return true
}

/** What a script loads; null where it may reach for more than can be seen from its text. */
function loadedBy(text: string): readonly string[] | null {
  if (LEADING_OUT.test(text) || DANGEROUS.test(text)) return null
  const calls = [...text.matchAll(/\b(?:require|import)\s*\(\s*(?:(["'`])([^"'`$]+)\1\s*\))?/g)]
  if (calls.some(([, , name]) => name === undefined)) return null
  const imports = [...text.matchAll(/\b(?:from|import)\s*(["'])([^"']+)\1/g)]
  return [...calls, ...imports].map(([, , name = '']) => name)
}

// '/srv', '~/x', 'file:…', '../x', but not ...rest
const LEADING_OUT = /["'`](?:[/~\\]|file:)|(?<!\.)\.\.(?!\.)/

// Ways to other places, other programs, and code that is only text yet.
const DANGEROUS =
  /\b(?:homedir|tmpdir|chdir|env|argv|execPath|dlopen|binding|eval|Function|createRequire|globalThis|__dirname|__filename|dirname|meta)\b|\\[xu]/

const HARMLESS = new Set('assert buffer crypto events fs fs/promises path timers url util zlib'.split(' '))

function findLoaded(path: string, machine: Machine): string | null {
  for (const name of [path, `${path}.js`, `${path}.json`]) {
    const place = machine.files.find(name)
    if (place.kind === 'unknown') return null
    if (place.kind === 'found' && place.node.kind === 'file') return place.path
  }
  return null
}

function around(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/'
}
