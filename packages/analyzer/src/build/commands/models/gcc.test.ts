import { describe, expect, test } from 'vitest'
import { editorOf } from '../../files/a-tree.cases.ts'
import { keyOf } from '../../files/content.ts'
import type { Content } from '../../files/node.ts'
import { tryOn, type Trial } from '../a-call.cases.ts'

const TREE = ['/c/app.c #include "app.h"', '/c/app.h int a;', '/c/include/b.h int b;', '/out/']
const GLIBC = { libc: 'glibc', libraries: [] }

function gccOn(line: string, more: readonly string[] = []): Trial {
  return tryOn(editorOf(...TREE, ...more), line, {
    folder: '/c',
    machine: {
      system: {
        image: 'gcc:12',
        family: 'debian',
        version: '12',
        libc: 'glibc',
        packageManager: 'apt',
        architecture: 'amd64',
      },
    },
  })
}

function contentAt({ editor }: Trial, path: string): Content | null {
  const place = editor.find(path)
  return place.kind === 'found' && place.node.kind === 'file' ? place.node.content : null
}

describe('what it makes', () => {
  test.each<readonly [string, string, object | null]>([
    ['gcc app.c', '/c/a.out', GLIBC],
    ['gcc -O2 -Wall -o app app.c', '/c/app', GLIBC],
    ['gcc -o/out/app app.c -lm', '/out/app', GLIBC],
    ['gcc -static -o app app.c', '/c/app', { libc: 'none', libraries: [] }],
    ['musl-gcc -o app app.c', '/c/app', { libc: 'musl', libraries: [] }],
    ['musl-gcc -static -s -o app app.c', '/c/app', { libc: 'none', libraries: [] }],
    ['g++ -o app app.c', '/c/app', { libc: 'glibc', libraries: ['libstdc++.so.6'] }],
    ['gcc -shared -fPIC -o libx.so app.c', '/c/libx.so', GLIBC],
    ['gcc -o app app.c -L. -lx', '/c/app', { libc: 'glibc', libraries: ['libx.so'] }],
    ['gcc -o app app.c -L. -ly', '/c/app', GLIBC],
    ['gcc -o app app.c ./libx.so', '/c/app', { libc: 'glibc', libraries: ['./libx.so'] }],
    ['gcc -nostdlib -o app app.c', '/c/app', null],
    ['gcc -c app.c', '/c/app.o', null],
    ['gcc -c -o /out/x.o app.c', '/out/x.o', null],
  ])('%s makes %s', (line, path, nature) => {
    const trial = gccOn(line, ['/c/libx.so x', '/c/liby.a y'])
    expect(trial.status).toBe(0)
    expect(contentAt(trial, path)).toMatchObject({ nature })
  })

  test.each<readonly [string, number | null]>([
    ['gcc -o app none.c', 1],
    ['gcc', 1],
    ['gcc -c -o x.o app.c none.c', 1],
    ['gcc -E app.c', null],
    ['gcc --version', 0],
  ])('%s ends with %s', (line, status) => {
    expect(gccOn(line).status).toBe(status)
  })
})

test.each<readonly [string, string, readonly string[], boolean]>([
  ['the same', 'gcc -o app app.c', [], true],
  ['another name', 'gcc -o x app.c', [], true],
  ['another header', 'gcc -o app app.c', ['/c/app.h int other;'], false],
  ['a file that nothing includes', 'gcc -o app app.c', ['/c/README x'], true],
  ['another flag', 'gcc -O2 -o app app.c', [], false],
  ['another compiler', 'musl-gcc -o app app.c', [], false],
])('%s', (_, line, more, isSame) => {
  const first = contentAt(gccOn('gcc -o app app.c'), '/c/app')
  const other = contentAt(gccOn(line, more), line.includes('-o x') ? '/c/x' : '/c/app')
  expect(first !== null && other !== null && keyOf(first) === keyOf(other)).toBe(isSame)
})
