import { expect, test } from 'vitest'
import type { ImageFacts } from '../../images/image-facts.ts'
import { plan } from '../../stages/plan.ts'
import { parse } from '../../syntax/parse.ts'
import { build } from '../build.ts'
import { findPlace } from '../files/place.ts'

const TOOLS = 'sh cat cut env find grep gzip head ls mkdir rm sed sort tail tar tee tr uniq wc xargs'.split(' ')

const IMAGE: ImageFacts = {
  os: { id: 'alpine', libc: 'musl' },
  hasShell: true,
  config: { Env: ['PATH=/bin'] },
  files: {
    isComplete: true,
    entries: [
      { path: '/bin/busybox', type: 'file', mode: '0755', size: 1000 },
      ...TOOLS.map((name) => ({ path: `/bin/${name}`, type: 'symlink', link: 'busybox' }) as const),
    ],
  },
}

/** The text of /out after a RUN on a few files; null if it is not known. */
function outOf(run: string): string | null {
  const planned = plan(parse(`FROM tiny\nCOPY . /d/\nRUN ${run}\n`), { images: { tiny: IMAGE } })
  const made = build(planned, { context: { a: { text: 'one\n' }, 'b/c': { text: 'two\n' } } })
  const files = made.image?.files
  const place = files === undefined ? null : findPlace(files, '/out')
  const content = place?.kind === 'found' && place.node.kind === 'file' ? place.node.content : null
  return content?.kind === 'text' ? content.text : null
}

// What a command writes goes through pipes, redirections and files as what it is.
test.each<readonly [string, string | null]>([
  ['find /d -type f | sort > /out', '/d/a\n/d/b/c\n'],
  ['find /d -type f > /list && sort /list > /out', '/d/a\n/d/b/c\n'],
  ['find /d -type f > /out', null],
  ['find /d | wc -l > /out', '4\n'],
  ['ls -l /d | wc -l > /out', '3\n'],
  ['grep -rl two /d > /out', '/d/b/c\n'],
  ['find /d -name c | xargs cat > /out', 'two\n'],
  ['cat /d/a /d/b/c | sort -r | head -n 1 > /out', 'two\n'],
  ["head -c 3 /dev/zero | tr '\\0' x > /out", 'xxx'],
  ['mkdir /t && tar -c -C /d . | tar -x -C /t && cat /t/b/c > /out', 'two\n'],
  ['tar -cf - -C /d a | gzip > /t.gz && tar -xzf /t.gz && cat a > /out', 'one\n'],
  ['sed -i s/one/three/ /d/a && cat /d/a > /out', 'three\n'],
  ['rm $(find /d -type f) && find /d -type f | wc -l > /out', '0\n'],
  ['rm "$(find /d -type f)" > /out', null],
  ['cat $(find /d -name c) > /out', 'two\n'],
  ['cat $(find /d -type f) > /out', null],
  ['IFS=/; mkdir $(find /d -type f); ls / | grep -c d > /out', null],
  ['echo x | tee /out', 'x\n'],
  ['X=1 env | grep ^X | cut -d= -f2 > /out', '1\n'],
])('RUN %s', (run, text) => {
  expect(outOf(run)).toBe(text)
})
