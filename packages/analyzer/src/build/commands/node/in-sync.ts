import { isObject, textsIn, type JsonObject } from './json-file.ts'
import type { NpmLock } from './npm-lock.ts'

const KINDS = ['dependencies', 'devDependencies', 'optionalDependencies'] as const

/**
 * Whether a lock file has what package.json asks for, as `npm ci` wants it: null where it depends on how a range of
 * versions is read.
 */
export function isInSync(manifest: JsonObject, { root, entries }: NpmLock): boolean | null {
  let verdict: boolean | null = true
  for (const kind of KINDS) {
    const [wanted, locked] = [textsIn(manifest[kind]), textsIn(root[kind])]
    for (const [name, range] of wanted) {
      if (locked.get(name) === range) continue
      const entry = entries.get(`node_modules/${name}`)
      const isThere = entry === undefined ? false : matches(range, entry)
      // What is optional need not be there.
      if (isThere === false && kind !== 'optionalDependencies') return false
      if (isThere !== true) verdict = null
    }
    for (const name of locked.keys()) if (!wanted.has(name)) verdict = null
  }
  // What overrides and workspaces make of it is not in the entry of the project itself.
  const isPlain = !isObject(manifest['overrides']) && manifest['workspaces'] === undefined
  return isPlain ? verdict : null
}

const EXACT = /^[v=]?(\d+\.\d+\.\d+)$/

function matches(range: string, { version }: JsonObject): boolean | null {
  if (range === '*' || range === '') return true
  const exact = EXACT.exec(range)?.[1]
  return exact === undefined || typeof version !== 'string' ? null : exact === version
}
