import { describe, expect, it } from 'vitest'
import { runIn } from '../shell/run-in.cases.ts'
import { findCommand } from './all.ts'

describe('finding a program', () => {
  it.each<[string, Record<string, string>, number | null, string]>([
    ['nope', {}, 127, 'nope: not found'],
    ['./nope', {}, 127, './nope: not found'],
    ['./plain', { plain: 'echo hi' }, 126, './plain: Permission denied'],
    ['/tmp', {}, 126, '/tmp: Permission denied'],
    ['./s', { s: '#!/no/such\n' }, 127, './s: not found: its interpreter /no/such is missing'],
    [
      './s',
      { s: '#!/bin/sh\r\n' },
      127,
      './s: not found: its first line ends with a carriage return, so /bin/sh\\r is what it asks for',
    ],
    ['./s', { s: '#!/usr/bin/env nope\n' }, 127, './s: not found: its interpreter /usr/bin/env is missing'],
    ['PATH=/nope cat', {}, 127, 'cat: not found'],
    ['cat/x', {}, 127, 'cat/x: not found'],
  ])('%s: %o', (script, files, status, message) => {
    expect(runIn(files, script)).toMatchObject({ status, message })
  })
})

describe('running as somebody else', () => {
  it.each([
    ['gosu node touch x; touch y', { x: false, y: true }],
    ["gosu node sh -c 'touch x'; touch y", { x: false, y: true }],
    ["gosu root sh -c 'touch x'; touch y", { x: true, y: true }],
    ['gosu node sh ./s', { x: false }],
  ])('%s', (script, made) => {
    const files = { '/etc/passwd': 'root:x:0:0::/root:/bin/sh\nnode:x:1000:1000::/home/node:/bin/sh\n', s: 'touch x' }
    const links = { '/bin/gosu': 'odd', '/bin/touch': 'odd' }
    const ran = runIn(files, script, { links, findCommand })
    for (const [name, isThere] of Object.entries(made)) expect(name in ran.files).toBe(isThere)
  })
})

describe('running a script', () => {
  it.each([
    ['./s a "b c"', '#!/bin/sh\necho "$0" $# "$2"\nexit 3\n', './s 2 b c\n', 3],
    ['./s', '#!/bin/sh -e\nfalse\necho no\n', '', 1],
    ['./s', '#!/bin/bash\n[[ a == a ]] && echo bash\n', 'bash\n', 0],
    ['./s', '#!/bin/env bash\n[[ a == a ]] && echo bash\n', 'bash\n', 0],
    ['./s; pwd', '#!/bin/sh\ncd /tmp\npwd\n', '/tmp\n/w\n', 0],
    ['x=1; export y=2; ./s', '#!/bin/sh\necho "[$x][$y]"\n', '[][2]\n', 0],
    ['echo in | ./s', '#!/bin/sh\nread x; echo "<$x>"\n', '<in>\n', 0],
    ['sh s w', '#!/no/such\necho $1\n', 'w\n', 0],
    ['sh -ec "false; echo no"', '#!', '', 1],
    ["sh -c 'echo $0 $1' n m", '#!', 'n m\n', 0],
    ['echo echo hi | sh', '#!', 'hi\n', 0],
    ['env sh ./s', '#!/bin/sh\necho hi\n', 'hi\n', 0],
  ])('%s', (script, text, output, status) => {
    expect(runIn({ s: text }, script)).toMatchObject({ output, status })
  })

  it('does not know what an interpreter that is no shell does', () => {
    const ran = runIn({ s: '#!/bin/odd\n' }, './s')
    expect(ran).toMatchObject({ status: null, message: 'What /bin/odd does is not known here' })
  })
})
