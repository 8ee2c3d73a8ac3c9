import { describe, expect, it } from 'vitest'
import { copied } from './copied.cases.ts'
import type { Scene } from './copied.cases.ts'

const FILES = {
  'app.js': 'app',
  'run.sh': { text: 'run', mode: 0o755 },
  'src/main.c': 'main',
  'src/lib/util.c': 'util',
  'src/lib/util.h': 'head',
}

const PASSWD = { 'etc/passwd': 'root:x:0:0::/:\nweb:x:33:34::/:\n', 'etc/group': 'root:x:0:\nstaff:x:50:\n' }
const ACCOUNTS = ['/etc/', '/etc/group root:x:0:\nstaff:x:50:\n', '/etc/passwd root:x:0:0::/:\nweb:x:33:34::/:\n']

type Case = readonly [string, readonly string[] | string, Scene?]

function given(cases: readonly Case[], scene: Scene): void {
  for (const [lines, expected, more = {}] of cases) {
    it(lines.replaceAll('\n', ' … '), () => {
      expect(copied(lines, { ...scene, ...more })).toEqual(expected)
    })
  }
}

describe('the destination', () => {
  given(
    [
      ['COPY app.js /app.js', ['/app.js app']],
      ['COPY app.js /srv', ['/srv app']],
      ['COPY app.js /srv/', ['/srv/', '/srv/app.js app']],
      ['COPY app.js /srv/.', ['/srv/', '/srv/app.js app']],
      ['COPY app.js /opt', ['/opt/', '/opt/app.js app'], { base: { 'opt/': { folder: true } } }],
      ['WORKDIR /a\nCOPY app.js .', ['/a/', '/a/app.js app']],
      ['WORKDIR /a/b\nCOPY app.js ../x/', ['/a/', '/a/b/', '/a/x/', '/a/x/app.js app']],
      ['COPY app.js run.sh /x', ['/x 755 run']],
      ['COPY app.js run.sh /x/', ['/x/', '/x/app.js app', '/x/run.sh 755 run']],
      ['COPY ../app.js /f', ['/f app']],
      ['COPY src /s', ['/s/', '/s/lib/', '/s/lib/util.c util', '/s/lib/util.h head', '/s/main.c main']],
      ['COPY app.js /hosts/x', 'mkdir /hosts: not a directory', { base: { hosts: '' } }],
      ['COPY app.js /hosts/x/y', 'lstat /hosts/x: not a directory', { base: { hosts: '' } }],
      ['COPY src /hosts', 'cannot copy to non-directory: <mount>/hosts', { base: { hosts: '' } }],
      [
        'COPY src /s',
        'cannot replace to directory <mount>/s/main.c with file',
        { base: { 's/main.c/': { folder: true } } },
      ],
      ['COPY src /s', 'cannot copy to non-directory: <mount>/s/lib', { base: { 's/lib': { link: 'x' } } }],
    ],
    { files: FILES },
  )
})

describe('files of the very state that they are copied to', () => {
  given(
    [
      ['COPY none /x', 'lstat /none: no such file or directory'],
      ['COPY app.js/none /x', 'lstat /app.js/none: not a directory'],
      ['COPY app.js /x', ['/x app']],
    ],
    { files: FILES, isSameState: true },
  )
})

describe('links', () => {
  const files = { 'real.txt': 'real', 'link.txt': { link: 'real.txt' }, 'tree/gone': { link: 'nowhere' } }
  given(
    [
      ['COPY link.txt /d/', ['/d/', '/d/link.txt real']],
      ['COPY tree /t', ['/t/', '/t/gone -> nowhere']],
      [
        'COPY tree/* /t/',
        'failed to compute cache key: failed to calculate checksum of ref <ref>: "/tree/gone": not found',
      ],
      ['COPY real.txt /now/', ['/now -> v1', '/v1/', '/v1/real.txt real'], { base: { now: { link: 'v1' } } }],
      ['COPY real.txt /l', ['/l -> t', '/t real'], { base: { l: { link: 't' } } }],
      ['COPY real.txt /d/l/x', ['/d/', '/d/l -> ../e', '/e/', '/e/x real'], { base: { 'd/l': { link: '../e' } } }],
      [
        'COPY --link real.txt /l/',
        ['/l/', '/l/real.txt real', '/t/'],
        { base: { l: { link: 't' }, 't/': { folder: true } } },
      ],
    ],
    { files },
  )
})

describe('permissions and owners', () => {
  given(
    [
      ['COPY --chown=7:8 app.js /a/b/', ['/a/ 7:8', '/a/b/ 7:8', '/a/b/app.js 7:8 app', ...ACCOUNTS]],
      ['COPY --chown=7 app.js /x', [...ACCOUNTS, '/x 7:7 app']],
      ['COPY --chown=web app.js /x', [...ACCOUNTS, '/x 33:34 app']],
      ['COPY --chown=web:staff app.js /x', [...ACCOUNTS, '/x 33:50 app']],
      ['COPY --chown=:staff app.js /x', [...ACCOUNTS, '/x 0:50 app']],
      ['COPY --chown=web: app.js /x', [...ACCOUNTS, '/x 33:0 app']],
      ['COPY --chown=ghost:ghosts app.js /x', [...ACCOUNTS, '/x app']],
      [
        'COPY --chmod=640 src/lib /a/b',
        ['/a/ 640', '/a/b/ 640', '/a/b/util.c 640 util', '/a/b/util.h 640 head', ...ACCOUNTS],
      ],
      ['COPY --chmod=go-r src/lib /a', ['/a/', '/a/util.c 600 util', '/a/util.h 600 head', ...ACCOUNTS]],
      ['USER web\nWORKDIR /w\nCOPY app.js .', [...ACCOUNTS, '/w/ 33:34', '/w/app.js app']],
      ['USER 7\nWORKDIR /w/x', [...ACCOUNTS, '/w/ 7:7', '/w/x/ 7:7']],
      ['USER web\nWORKDIR /etc', ACCOUNTS],
    ],
    { files: FILES, base: PASSWD },
  )

  const base = { 's/': { folder: true, mode: 0o700, uid: 5 }, 's/lib/': { folder: true, mode: 0o700, uid: 5 } } as const
  given(
    [
      ['COPY src /s', ['/s/ 700 5:0', '/s/lib/', '/s/lib/util.c util', '/s/lib/util.h head', '/s/main.c main']],
      ['COPY --link src/main.c /s/', ['/s/', '/s/lib/ 700 5:0', '/s/main.c main']],
      ['COPY --link --chmod=600 src/main.c /s/', ['/s/ 700 5:0', '/s/lib/ 700 5:0', '/s/main.c 600 main']],
      ['COPY --link --chown=web app.js /x', 'invalid user index: -1'],
    ],
    { files: FILES, base },
  )

  it('can name nobody where there is nothing yet', () => {
    expect(copied('COPY --chown=web app.js /x', { files: FILES })).toBe('invalid user index: -1')
    expect(copied('COPY --chown=root app.js /x', { files: FILES })).toEqual(['/x app'])
  })
})

describe('patterns', () => {
  given(
    [
      ['COPY *.js /x/', ['/x/', '/x/app.js app']],
      ['COPY s* /x/', ['/x/', '/x/lib/', '/x/lib/util.c util', '/x/lib/util.h head', '/x/main.c main']],
      ['COPY src/*/*.h /x/', ['/x/', '/x/util.h head']],
      ['COPY *.toml /x/', []],
      ['COPY app.js yarn.loc[k] ./', ['/app.js app']],
      ['COPY conf/*.ini /x/', 'lstat /conf: no such file or directory'],
      [
        'COPY a[ /x/',
        'failed to compute cache key: failed to calculate checksum of ref <ref>: syntax error in pattern',
      ],
      ['COPY x.js /', 'failed to compute cache key: failed to calculate checksum of ref <ref>: "/x.js": not found'],
      ['COPY --exclude=*.h --exclude=main.c src /x', ['/x/', '/x/lib/', '/x/lib/util.c util', '/x/lib/util.h head']],
      ['COPY --exclude=**/*.h src /x', ['/x/', '/x/lib/', '/x/lib/util.c util', '/x/main.c main']],
      ['COPY --exclude=lib --exclude=!lib/util.h src /x', ['/x/', '/x/lib/', '/x/lib/util.h head', '/x/main.c main']],
      ['COPY --exclude=x none /x', 'lstat /none: no such file or directory'],
      ['COPY --parents src/lib/util.h /x/', ['/x/', '/x/src/', '/x/src/lib/', '/x/src/lib/util.h head']],
      ['COPY --parents src/./lib/util.h /x/', ['/x/', '/x/lib/', '/x/lib/util.h head']],
      ['COPY --parents **/*.c /x/', ['/x/', '/x/src/', '/x/src/lib/', '/x/src/lib/util.c util', '/x/src/main.c main']],
      [
        'COPY --parents src/none.c /x/',
        'failed to compute cache key: failed to calculate checksum of ref <ref>: "/src/none.c": not found',
      ],
    ],
    { files: FILES },
  )
})

describe('what ADD does besides', () => {
  const files = {
    'site.tgz': { archive: { format: 'gzip', entries: { 'www/a': { text: 'a', uid: 5, mode: 0o600 } } } },
    'what.tgz': { sizeBytes: 9 },
    'site.zip': { archive: { format: 'zip' } },
  } as const
  given(
    [
      ['ADD site.tgz /x', ['/x/', '/x/www/', '/x/www/a 600 5:0 a']],
      ['ADD --chown=7:7 site.tgz /x', ['/x/ 7:7', '/x/www/ 7:7', '/x/www/a 600 7:7 a']],
      ['ADD --unpack=false site.tgz /x/', ['/x/', '/x/site.tgz (unknown)']],
      ['COPY site.tgz /x/', ['/x/', '/x/site.tgz (unknown)']],
      ['ADD site.zip /x/', ['/x/', '/x/site.zip (unknown)']],
      ['ADD what.tgz /x/', ['/x/ ?more']],
      ['ADD what.tgz /x', ['/x ?there']],
      ['ADD https://example.com/tool%20v1?raw=1 /bin/', ['/bin/', '/bin/tool v1 600 (unknown)']],
      ['ADD --chmod=755 https://example.com/ /tool', ['/tool 755 (unknown)']],
      ['ADD https://example.com/repo.git /src', ['/src/ ?more']],
      ['COPY <<a <<b /x/\n1\na\n2\nb', ['/x/', '/x/a 1\n', '/x/b 2\n']],
    ],
    { files },
  )
})

describe("what can't be told", () => {
  given(
    [
      ['COPY app.js /opt', ['/opt ?there']],
      ['COPY app.js /opt/', ['/opt/ ?more', '/opt/app.js app']],
      ['COPY src/lib /opt', ['/opt/ ?more', '/opt/util.c util', '/opt/util.h head']],
      ['WORKDIR /w\nCOPY app.js .', ['/w/ ?more', '/w/app.js app']],
    ],
    { files: FILES, base: {}, blur: (editor) => editor.doubt('/', 'Who knows.', 'other') },
  )

  given(
    [
      ['COPY src/x.c /x', ['/x ?there']],
      ['COPY src/x.c /d/', ['/d/ ?more']],
      ['COPY src/*.x /d/e/', ['/d ?maybe']],
      ['COPY src/main.c /d/', ['/d/', '/d/main.c ?there']],
      ['COPY src /s', ['/s/ ?other', '/s/lib/ ?other', '/s/lib/util.c util', '/s/lib/util.h head', '/s/main.c main']],
      ['COPY app.js /x', ['/x app']],
    ],
    { files: FILES, blurFiles: (editor) => editor.doubt('/src', 'Who knows.', 'other') },
  )
})
