import { textOf } from '../../files/content.ts'
import { absolutePath } from '../../files/place.ts'
import type { Machine } from '../../machine/machine.ts'
import { isVacant } from '../making/of-image.ts'

/** A module of Go and where it is. */
export interface GoModule {
  readonly folder: string
  /** `example.org/shop`; null where its file can't be read. */
  readonly path: string | null
  /** The modules that it asks for. */
  readonly requires: readonly string[]
  /** The lines of go.mod without comments: what the result may depend on. */
  readonly statements: string | null
}

/** The module that a folder belongs to; a message if there is surely none, null if that can't be told. */
export function findModule(folder: string, machine: Machine): GoModule | string | null {
  for (let at = absolutePath(folder, '/'); ; at = at.slice(0, at.lastIndexOf('/')) || '/') {
    const prefix = at === '/' ? '' : at
    if (machine.files.find(`${prefix}/go.work`).kind === 'found') return null
    const place = machine.files.find(`${prefix}/go.mod`)
    if (place.kind === 'unknown' && !isVacant(place)) return null
    if (place.kind === 'found' && place.node.kind === 'file') return readModule(at, textOf(place.node.content))
    if (at === '/')
      return 'go: go.mod file not found in current directory or any parent directory; see ’go help modules’'
  }
}

function readModule(folder: string, text: string | null): GoModule {
  if (text === null) return { folder, path: null, requires: [], statements: null }
  const lines = text.split('\n').map((line) => line.replace(/\/\/.*$/, '').trim())
  const statements = lines.filter((line) => line !== '').join('\n')
  const path = /^module\s+"?([^\s"]+)/m.exec(statements)?.[1] ?? null
  return { folder, path, requires: readRequires(statements), statements }
}

// require example.org/a v1.2.0
// require (
//   example.org/b v0.3.1
// )
function readRequires(statements: string): readonly string[] {
  const blocks = [...statements.matchAll(/^require\s*\(([^)]*)\)/gm)].flatMap(([, block = '']) => block.split('\n'))
  const single = [...statements.matchAll(/^require\s+([^(\s].*)$/gm)].map(([, line = '']) => line)
  return [...blocks, ...single].map((line) => line.trim().split(/\s/)[0] ?? '').filter((name) => name !== '')
}
