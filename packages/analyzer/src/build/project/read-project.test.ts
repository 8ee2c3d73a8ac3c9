import { expect, test } from 'vitest'
import { readProject } from './read-project.ts'

test.each<readonly [string, unknown]>([
  ['nothing', {}],
  ['a Go project', { go: { binaryBytes: [6_000_000, 8_000_000], usesNet: true, modules: { bytes: 0 } } }],
  ['a script', { node: { scripts: { build: { writes: [{ path: 'dist', files: { 'index.html': '<p>' } }] } } } }],
  ['a command', { commands: { hugo: { writes: [{ path: 'public', bytes: 4000 }], reads: ['content'] } } }],
])('%s is a project', (_, found) => {
  expect(readProject(found)).toEqual({ ok: true, project: found })
})

test.each<readonly [string, unknown, string]>([
  ['a size that is no number', { go: { binaryBytes: '7 MB' } }, 'go.binaryBytes'],
  ['a range that is upside down', { go: { binaryBytes: [8, 6] } }, 'go.binaryBytes'],
  ['a key of another name', { node: { modules: { bytes: 1 } } }, 'node.modules'],
  ['packages without a size', { python: { packages: { count: 3 } } }, 'python.packages.bytes'],
  ['a path that leads out', { commands: { x: { writes: [{ path: '../y' }] } } }, 'commands.x.writes[0].path'],
  ['a program in a folder', { rust: { libraries: ['lib/libssl.so.3'] } }, 'rust.libraries[0]'],
])('%s is refused', (_, found, path) => {
  expect(readProject(found)).toMatchObject({ ok: false, problems: [{ path }] })
})
