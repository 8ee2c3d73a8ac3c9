import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runIn } from './run-in.cases.ts'

const TOO_MUCH = 'It is too much to simulate'

describe('what would never end', () => {
  it.each([
    'while true; do :; done',
    'until false; do x=a$x; done',
    'f() { f; }; f',
    'f() { f | f & }; f',
    'f() { for i in 1 2 3; do f; done; }; f',
    'x=aaaaaaaaaaaaaaaa; while :; do x=$x$x; done',
    'for i in {1..20000}; do for j in {1..20000}; do :; done; done',
    'while :; do echo aaaaaaaaaaaaaaaa >> f; done',
    'eval "$0"; while :; do eval "eval :"; done',
    `${'( '.repeat(140)}echo${' )'.repeat(140)}`,
    'x=x; while true; do case $x in *a*b*c*) ;; esac; x=$x$x; done',
  ])('%s', (script) => {
    const ran = runIn({}, script, { shell: ['/bin/bash', '-c'], budget: 20_000 })
    expect(ran).toMatchObject({ status: null, message: TOO_MUCH, files: { '/*': 'other' } })
  })

  it('leaves braces open that make too many words', () => {
    expect(
      runIn({}, 'echo {1..1000}{1..1000}{1..1000} {1..999999999}', { shell: ['/bin/bash', '-c'] }).output,
    ).toBeNull()
  })

  it('runs scripts that run each other only so deep', () => {
    expect(runIn({ 's.sh': '#!/bin/sh\n./s.sh\n' }, './s.sh').status).toBeNull()
  })
})

const PIECES = [
  'echo',
  'x=1',
  '$x',
  '"$x"',
  '${x:-y}',
  '${x%%*}',
  '$(',
  '`',
  ')',
  '(',
  '{',
  '}',
  ';',
  '&&',
  '||',
  '|',
  '&',
  '!',
  '\n',
  ' ',
  ' ',
  ' ',
  'if',
  'then',
  'else',
  'fi',
  'for i in',
  'do',
  'done',
  'while',
  'case x in',
  'esac',
  ';;',
  '> f',
  '>> f',
  '< f',
  '2>&1',
  '<<E\n',
  'E\n',
  "'",
  '"',
  '\\',
  '*',
  '[',
  ']',
  '[[',
  ']]',
  '((',
  '))',
  '$((',
  '1',
  '/',
  '#',
  'f()',
  'return',
  'break',
  'exit',
  'set -e',
  'cd',
  'eval',
  'maybe',
  'odd',
  'test -f',
  'read x',
  'printf %s',
  'cat',
  '{1..3}',
  'a=(',
  '${#x}',
  '${x/a/b}',
  'trap "echo" EXIT',
  'shift',
  '"$@"',
  'exec',
  '. ./f',
  '~',
  'local',
] as const

const scripts = fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map((pieces) => pieces.join(' '))

it('takes whatever it is given', () => {
  fc.assert(
    fc.property(scripts, fc.constantFrom('dash', 'bash', 'busybox'), fc.boolean(), (script, shell, mustSucceed) => {
      const ran = runIn({ f: 'echo f\n', x: '' }, script, { shell: [`/bin/${shell}`, '-c'], mustSucceed, budget: 3000 })
      expect(ran.status === null || ran.status >= 0).toBe(true)
    }),
    { numRuns: 1500, seed: 1 },
  )
})

it('gives the same every time', () => {
  fc.assert(
    fc.property(scripts, (script) => {
      const [one, other] = [runIn({ f: '' }, script, { budget: 3000 }), runIn({ f: '' }, script, { budget: 3000 })]
      expect([one.status, one.output, one.files]).toEqual([other.status, other.output, other.files])
    }),
    { numRuns: 300, seed: 2 },
  )
})
