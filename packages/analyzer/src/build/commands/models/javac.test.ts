import { expect, test } from 'vitest'
import { editorOf } from '../../files/a-tree.cases.ts'
import { tryCommand, tryOn } from '../a-call.cases.ts'

const MAIN = 'package org.shop; public class Main { interface Part {} static class Box { class In {} } }'
const TREE = [`/src/org/shop/Main.java ${MAIN}`, '/Hello.java class Hello {} record Pair(int a, int b) {}', '/out/']

test.each<readonly [string, number | null, readonly string[]]>([
  ['javac Hello.java', 0, ['/Hello.class', '/Pair.class']],
  [
    'javac -d out src/org/shop/Main.java',
    0,
    [
      '/out/org/shop/Main$Box$In.class',
      '/out/org/shop/Main$Box.class',
      '/out/org/shop/Main$Part.class',
      '/out/org/shop/Main.class',
    ],
  ],
  ['javac --release 17 -encoding UTF-8 -d new Hello.java', 0, ['/new/Hello.class', '/new/Pair.class']],
  ['javac None.java', 2, []],
  ['javac', 2, []],
  ['javac @files', null, []],
  ['javac -h x Hello.java', null, []],
])('%s', (line, status, made) => {
  const trial = tryCommand(TREE, line)
  expect(trial.status).toBe(status)
  expect(trial.tree.filter((path) => path.endsWith('.class'))).toEqual(made)
})

test.each<readonly [string, string, boolean]>([
  ['nothing else', 'class A { int a() { return 1; } }', false],
  ['a class without a name', 'class A { Object a = new Object() { int b; }; }', true],
  ['a class within a method', 'class A { void a() { class B {} } }', true],
  ['the word in a comment', 'class A { /* new B() { } */ String a = "new B() {"; }', false],
])('a source with %s', (_, source, isMore) => {
  const { editor } = tryOn(editorOf(`/A.java ${source}`), 'javac -d out A.java')
  expect(editor.find('/out/A.class').kind).toBe('found')
  expect(editor.find('/out/A$1.class').kind).toBe(isMore ? 'unknown' : 'missing')
})

test('sources that stand by may be compiled with it', () => {
  const { editor } = tryOn(editorOf('/w/A.java class A {}', '/w/B.java class B {}'), 'javac A.java', { folder: '/w' })
  expect(editor.find('/w/B.class').kind).toBe('unknown')
})
