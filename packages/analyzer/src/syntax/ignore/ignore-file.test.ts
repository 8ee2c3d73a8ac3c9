import { expect, test } from 'vitest'
import { readIgnoreFile } from './ignore-file.ts'

test.each([
  ['node_modules', ['node_modules', 'node_modules/a/b'], ['src/node_modules', 'node_module']],
  ['/dist/', ['dist', 'dist/x'], ['a/dist']],
  ['*.md', ['README.md'], ['docs/README.md']],
  ['**/*.md', ['README.md', 'a/b/c.md'], ['a.mdx']],
  ['**/.git', ['.git', 'a/.git', 'a/.git/HEAD'], ['.github']],
  ['**foo', ['foo', 'xfoo', 'a/foo'], ['foox']],
  ['src/**', ['src/a', 'src/a/b'], ['src', 'srca']],
  ['src/**/test', ['src/test', 'src/a/b/test'], ['src/atest', 'test']],
  ['a**/b', ['ab', 'a/b', 'ax/y/b'], ['acb']],
  ['temp?', ['temp1'], ['temp', 'temp12', 'temp/']],
  ['[a-c]*.t[^x]t', ['b.tyt', 'abc.tat'], ['d.tat', 'a.txt']],
  ['a\\*b', ['a*b'], ['aXb']],
  ['*', ['a', 'a/b', '.'], []],
  ['**', ['a', 'a/b/c', '.'], []],
  ['./a/../b', ['b'], ['a']],
  ['# b', [], ['b', '# b']],
  [' b ', ['b'], []],
  ['*.md\n!README.md', ['a.md'], ['README.md']],
  ['!a\na', ['a'], []],
  ['docs\n!docs/keep\ndocs/keep/not', ['docs/x', 'docs/keep/not'], ['docs/keep', 'docs/keep/y']],
  ['[', [], ['[', 'a']],
])('%j leaves out', (text, excluded, kept) => {
  const file = readIgnoreFile(text)
  expect(excluded.filter((path) => !file.excludes(path))).toEqual([])
  expect(kept.filter((path) => file.excludes(path))).toEqual([])
})

test('exceptions are noticed', () => {
  expect(readIgnoreFile('a\n! b\n').hasExceptions).toBe(true)
  expect(readIgnoreFile('\ufeffa\n').excludes('a')).toBe(true)
})

test('no pattern takes for ever', () => {
  expect(readIgnoreFile('**/a'.repeat(50) + '*b'.repeat(50)).excludes('a/'.repeat(2000))).toBe(false)
})
