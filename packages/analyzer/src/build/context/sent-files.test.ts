import { expect, test } from 'vitest'
import { plan } from '../../stages/plan.ts'
import { parse } from '../../syntax/parse.ts'
import type { FolderNode } from '../files/node.ts'
import { readContext } from './build-context.ts'
import { sendFiles } from './sent-files.ts'
import { usedContextPaths } from './used-paths.ts'

const FILES = {
  'README.md': '',
  'src/app.js': '',
  'src/app.test.js': '',
  'src/lib/util.js': '',
  'conf/prod.yml': '',
  current: { link: 'src/lib' },
}

const ROOT = readContext(FILES).root

test.each([
  [
    '',
    [
      'README.md',
      'conf',
      'conf/prod.yml',
      'current',
      'src',
      'src/app.js',
      'src/app.test.js',
      'src/lib',
      'src/lib/util.js',
    ],
  ],
  ['*.md\nsrc', ['conf', 'conf/prod.yml', 'current']],
  ['**/*.test.js\nconf\ncurrent', ['README.md', 'src', 'src/app.js', 'src/lib', 'src/lib/util.js']],
  ['*\n!src/lib', ['src', 'src/lib', 'src/lib/util.js']],
  ['*\n!conf\nconf/*.yml', ['conf']],
  ['src\n!src/app.js\nsrc', ['conf', 'conf/prod.yml', 'current', 'README.md', 'src', 'src/app.js'].toSorted()],
])('with the ignore file %j', (ignore, paths) => {
  expect(list(sendFiles(ROOT, ignore, null))).toEqual(paths)
})

test.each([
  [['/'], list(ROOT)],
  [['/src/app.js'], ['src', 'src/app.js']],
  [['/conf/*.ini'], []],
  [['/src/*.js'], ['src', 'src/app.js', 'src/app.test.js']],
  [['/current/util.js'], ['current', 'src', 'src/lib', 'src/lib/util.js']],
  [['/cur*'], ['current', 'src', 'src/lib', 'src/lib/util.js']],
])('where %j is asked for', (used, paths) => {
  expect(list(sendFiles(ROOT, null, new Set(used)))).toEqual(paths)
})

test.each([
  ['FROM scratch\nCOPY src/app.js ./conf /x/', ['/src/app.js', '/conf']],
  ['FROM scratch\nCOPY . .', ['/']],
  ['FROM scratch AS a\nCOPY a /a\nFROM scratch\nCOPY b /b', ['/b']],
  ['FROM scratch AS a\nCOPY a /a\nFROM scratch\nCOPY --from=a /a /b', ['/a']],
  ['FROM scratch\nADD https://example.com/x y /', ['/y']],
  ['FROM scratch\nRUN --mount=target=/src,source=lib true', ['/lib']],
  ['FROM scratch\nRUN --mount=type=cache,target=/c true', []],
  ['FROM scratch\nRUN --mount=type=tmpfs,target=/c true', ['/']],
  ['FROM scratch\nCOPY <<EOF /x\nEOF', []],
])('%j asks for %j', (dockerfile, paths) => {
  expect([...usedContextPaths(plan(parse(dockerfile)))]).toEqual(paths)
})

function list(folder: FolderNode, within = ''): string[] {
  const paths = [...folder.children].flatMap(([name, node]) => [
    `${within}${name}`,
    ...(node.kind === 'folder' ? list(node, `${within}${name}/`) : []),
  ])
  return within === '' ? paths.toSorted() : paths
}
