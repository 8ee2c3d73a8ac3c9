import { describe, expect, it } from 'vitest'
import { runIn, type RunOptions } from './run-in.cases.ts'

const BUILD = { mustSucceed: true }
const NOTHING_SURE = { '/*': 'more', '/w/*': 'other' }

/** What is left of `a` after a script, and what else is there. `maybe` may fail; what `odd` does is not known. */
function leaves(
  cases: readonly (readonly [script: string, files: Record<string, string>, options?: RunOptions])[],
): void {
  it.each(cases.map(([script, files, options = {}]) => [script, files, options] as const))(
    '%s',
    (script, files, options) => {
      expect(runIn({ a: 'a' }, script, options).files).toEqual(files)
    },
  )
}

describe('a build that goes on has not failed', () => {
  leaves([
    ['maybe && touch b', { a: 'a', b: '' }, BUILD],
    ['maybe && touch b', { a: 'a', b: 'maybe' }],
    ['set -e; maybe; touch b', { a: 'a', b: '' }, BUILD],
    ['set -e; (maybe; touch b) && touch c', { a: 'a', b: '', c: '' }, BUILD],
    ['maybe || exit 1; touch b', { a: 'a', b: '' }, BUILD],
    ['maybe || exit 1; touch b', { a: 'a', b: 'maybe' }],
    ['set -e; if maybe; then false; fi; touch b', { a: 'a', b: '' }, BUILD],
    ['cd /w/maybe && touch b', { a: 'a' }, BUILD],
  ])

  it('says that it can’t tell whether it goes well', () => {
    expect(runIn({}, 'maybe && touch b', BUILD)).toMatchObject({ status: null, message: 'maybe it fails' })
  })

  it('says that it fails where it fails either way', () => {
    expect(runIn({}, 'maybe && false', BUILD).status).toBe(1)
  })
})

describe('both ways are gone', () => {
  leaves([
    ['if maybe; then touch b; else rm a; fi', { a: 'maybe', b: 'maybe' }, BUILD],
    ['if maybe; then echo 12 > a; else echo 1234 > a; fi', { a: '3 to 5 bytes' }, BUILD],
    ['if maybe; then touch b; else touch b; fi', { a: 'a', b: '' }, BUILD],
    ['maybe || touch b; touch c', { a: 'a', b: 'maybe', c: '' }, BUILD],
    ['maybe && false || touch b', { a: 'a', b: '' }, BUILD],
    ['x=1; maybe && x=2; touch f$x', { a: 'a' }, BUILD],
    ['maybe && exit 0; touch b', { a: 'a', b: 'maybe' }, BUILD],
    ['f() { maybe && return; touch b; }; f; touch c', { a: 'a', b: 'maybe', c: '' }, BUILD],
    ['for i in 1 2; do maybe && break; touch b$i; done; touch c', { a: 'a', b1: 'maybe', b2: 'maybe', c: '' }, BUILD],
    ['for i in 1 2; do maybe && continue; touch b$i; done', { a: 'a', b1: 'maybe', b2: 'maybe' }, BUILD],
    ['while maybe; do echo x >> b; done; touch c', { a: 'a', b: 'maybe', c: '' }, BUILD],
    ['while true; do maybe && break; done; touch c', { a: 'a', c: '' }, BUILD],
    [
      'case $RANDOM in 1) touch b;; 2) rm a;; esac',
      { a: 'maybe', b: 'maybe' },
      { ...BUILD, shell: ['/bin/bash', '-c'] },
    ],
    ['touch b & touch c', { a: 'a', b: 'maybe', c: '' }, BUILD],
    ['touch b & wait', { a: 'a', b: '' }, BUILD],
    ['maybe; echo $? > b', { a: 'a', b: '0 to Infinity bytes' }],
  ])

  it('keeps what both ways print', () => {
    expect(runIn({}, 'if maybe; then echo a; else echo a; fi; maybe || x=1; echo b').output).toBe('a\nb\n')
  })

  it('loses a size that may grow for ever', () => {
    const { files } = runIn({ b: 'xx' }, 'while maybe; do echo x >> b; done', BUILD)
    expect(files).toEqual({ b: '2 to Infinity bytes' })
  })
})

describe('a command that is not known', () => {
  leaves([
    ['odd', { ...NOTHING_SURE, a: 'a' }],
    ['cd /tmp; odd', { '/*': 'more', '/tmp/*': 'other', a: 'a' }],
    ['cd /tmp; odd /w/a', { '/*': 'more', '/tmp/*': 'other', a: '0 to Infinity bytes' }],
    ['odd | cat > b', { ...NOTHING_SURE, a: 'a', b: '0 to Infinity bytes' }],
    ['odd / > b', { '/*': 'other', '/w/*': 'other', a: 'a', b: '0 to Infinity bytes' }],
    ['odd / && echo x > b && echo y >> b', { '/*': 'other', '/w/*': 'other', a: 'a', b: 'x\ny\n' }, BUILD],
    ['odd; echo x >> a', { ...NOTHING_SURE, a: '2 to Infinity bytes' }],
    ['odd && rm a && echo b > b', { ...NOTHING_SURE, b: 'b\n', a: 'gone' }, BUILD],
    ['x=$(cd /tmp; odd); echo "$x" > b', { '/*': 'more', '/tmp/*': 'other', a: 'a', b: '0 to Infinity bytes' }],
  ])

  it('leaves alone what it may not write to', () => {
    const account = { uid: 1000, gid: 1000, groups: [], name: 'app', home: '/home/app' }
    expect(runIn({ a: 'a' }, 'odd a', { account }).files).toEqual({ a: 'a', '/*': 'more' })
  })

  it('says which it was', () => {
    expect(runIn({}, 'odd --now', BUILD).message).toBe('What odd does is not known here')
  })
})

describe('an image of which not all is known', () => {
  it('may have what a script looks for', () => {
    const ran = runIn({}, '[ -f /opt/x ] && touch b; touch c', { openFolder: '/' })
    expect(ran.files).toEqual({ '/*': 'more', b: 'maybe', c: '0 to Infinity bytes' })
  })

  it('may have more for a pattern, and other programs', () => {
    expect(runIn({ 'x/a': '' }, 'echo x/*', { openFolder: '/w/x' }).output).toBeNull()
    expect(runIn({}, 'other', { openFolder: '/bin' }).status).toBeNull()
    expect(runIn({}, 'other').status).toBe(127)
  })

  it('may have set variables that nobody listed', () => {
    expect(runIn({}, 'echo "[$FOO]"', { unlistedVariables: 'the image is not known' }).output).toBeNull()
    expect(runIn({}, 'unset FOO; echo "[$FOO]"', { unlistedVariables: 'the image is not known' }).output).toBe('[]\n')
  })
})
