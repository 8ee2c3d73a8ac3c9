import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readFolder } from './read-folder.ts'
import { makeFolder } from './test-io.ts'

const FILES = {
  'app.js': 'run()',
  'logs/a/keep.txt': 'a',
  'logs/a/other.txt': 'b',
  'logs/b/other.txt': 'c',
  'node_modules/x/index.js': 'x',
}

test.each<readonly [string, string, readonly string[]]>([
  ['nothing', '', ['app.js', 'logs/a/keep.txt', 'logs/a/other.txt', 'logs/b/other.txt', 'node_modules/x/index.js']],
  ['folders', 'node_modules\nlogs', ['app.js']],
  ['a folder but for a file in it', 'node_modules\nlogs\n!logs/*/keep.txt', ['app.js', 'logs/a/keep.txt']],
  ['all but what is taken back', '*\n!**/*.js', ['app.js', 'node_modules/x/index.js']],
])('an ignore file leaves out %s', (_, dockerignore, expected) => {
  const files = readFolder(makeFolder(FILES), { dockerignore })
  const names = Object.entries(files).flatMap(([path, entry]) =>
    typeof entry === 'object' && entry.folder === true ? [] : [path],
  )
  expect(names.toSorted()).toEqual(expected)
})

test('a folder that is left out is not gone into', () => {
  const most = { mostEntries: 1 }
  expect(Object.keys(readFolder(makeFolder(FILES), { dockerignore: 'logs\nnode_modules\n!keep', ...most }))).toEqual([
    'app.js',
  ])
})

test('links stay links, and a folder around what is taken back keeps its permissions', () => {
  const folder = makeFolder({ 'a/b': '' })
  chmodSync(join(folder, 'a'), 0o700)
  symlinkSync('/nowhere', join(folder, 'link'))
  expect(readFolder(folder, { dockerignore: 'a\n!a/b' })).toMatchObject({
    a: { folder: true, mode: 0o700 },
    link: { link: '/nowhere' },
  })
})

test('a socket is no file of the build, and is not looked at where it is left out', async () => {
  const folder = makeFolder({ a: '', 'tmp/b': '' })
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(join(folder, 'tmp/s'), resolve))
  onTestFinished(() => void server.close())
  const notes: string[] = []
  expect(Object.keys(readFolder(folder, { onNote: (note) => notes.push(note) }))).toEqual(['a', 'tmp/b', 'tmp'])
  expect(notes).toEqual(['tmp/s is no file, folder or link: a build does without it.'])
  readFolder(folder, { dockerignore: 'tmp\n!a', onNote: (note) => notes.push(note) })
  expect(notes).toHaveLength(1)
})

test('a folder of too many files is read in part, and says so', () => {
  const folder = makeFolder(Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`f${index}`, ''])))
  const notes: string[] = []
  const files = readFolder(folder, { mostEntries: 5, onNote: (note) => notes.push(note) })
  expect(Object.keys(files)).toHaveLength(5)
  expect(notes).toEqual(['There are too many files; the rest of them is left aside.'])
})

test('a file of any name is a file', () => {
  const folder = makeFolder({})
  mkdirSync(join(folder, 'constructor'))
  writeFileSync(join(folder, '__proto__'), 'x')
  expect(Object.keys(readFolder(folder)).toSorted()).toEqual(['__proto__', 'constructor'])
})
