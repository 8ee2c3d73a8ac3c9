import { expect, test } from 'vitest'
import { sizeOf } from '../files/content.ts'
import { readContext } from './build-context.ts'
import type { ContextFiles } from './build-context.ts'

test('a text is a file that anybody may read, and folders come to be around it', () => {
  const { root, problems } = readContext({ 'src/app.js': 'run()', 'run.sh': { text: '#!/bin/sh', mode: 0o755 } })
  expect(problems).toEqual([])
  expect(root.children.get('src')).toMatchObject({ kind: 'folder', mode: 0o755, uid: 0, gid: 0, time: 0 })
  expect(root.children.get('run.sh')).toMatchObject({ kind: 'file', mode: 0o755, content: { text: '#!/bin/sh' } })
})

test('a file may be known by its size, a link by its target, a folder by a slash', () => {
  const { root } = readContext({
    'big.bin': { sizeBytes: 5000 },
    latest: { link: 'big.bin' },
    'logs/': { folder: true, mode: 0o700 },
  })
  const big = root.children.get('big.bin')
  expect(big?.kind === 'file' && sizeOf(big.content)).toEqual({ minBytes: 5000, maxBytes: 5000 })
  expect(root.children.get('latest')).toMatchObject({ kind: 'link', target: 'big.bin' })
  expect(root.children.get('logs')).toMatchObject({ kind: 'folder', mode: 0o700 })
})

test('only a checksum tells files of one size apart for sure', () => {
  const { root } = readContext({ a: { sizeBytes: 1 }, b: { sizeBytes: 1, sha256: 'ab' } })
  expect(root.children.get('a')).toMatchObject({ content: { identity: { isExact: false } } })
  expect(root.children.get('b')).toMatchObject({ content: { identity: { key: 'sha256 ab', isExact: true } } })
})

test('files that were modified at other times are written at other moments, all before the first step', () => {
  const { root } = readContext({ a: { text: '', modified: 1_700_000_000 }, b: { text: '', modified: 1_700_000_001 } })
  const moments = [...root.children.values()].map((node) => (node.kind === 'file' ? node.written : 0))
  expect(new Set(moments).size).toBe(2)
  expect(moments.map(Math.floor)).toEqual([0, 0])
})

test('the entries of an archive keep their owners', () => {
  const { root } = readContext({
    'site.tar': { archive: { format: 'tar', entries: { 'www/index.html': { text: 'hi', uid: 33, gid: 34 } } } },
  })
  const file = root.children.get('site.tar')
  const nature = file?.kind === 'file' && file.content.kind === 'product' ? file.content.nature : null
  const entries = nature?.kind === 'archive' ? nature.entries : null
  const folder = entries?.children.get('www')
  expect(folder?.kind === 'folder' && folder.children.get('index.html')).toMatchObject({ uid: 33, gid: 34 })
})

test.each<readonly [string, ContextFiles, string]>([
  ['an empty path', { '': 'x' }, 'must name something'],
  ['a path from the top', { '/etc/passwd': 'x' }, 'must not begin with a slash'],
  ['a path to elsewhere', { '../secret': 'x' }, 'must not lead out'],
  ['a path with detours', { 'a//b': 'x' }, 'without detours: a/b'],
  ['a file in a file', { a: 'x', 'a/b': 'y' }, "can't be both"],
  ['a file for a folder', { 'a/b': 'y', a: 'x' }, "can't be both"],
])('%s is told, not thrown', (_, files, message) => {
  const { problems } = readContext(files)
  expect(problems.map((problem) => problem.message)).toEqual([expect.stringContaining(message)])
})

test('two dots may begin a name', () => {
  expect(readContext({ '..data': 'x' }).problems).toEqual([])
})
