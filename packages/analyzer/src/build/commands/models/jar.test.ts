import { expect, test } from 'vitest'
import { editorOf } from '../../files/a-tree.cases.ts'
import { areSame, keyOf, product } from '../../files/content.ts'
import type { Content } from '../../files/node.ts'
import { tryOn } from '../a-call.cases.ts'

const TREE = ['/A.class a', '/classes/B.class b', '/m Main-Class: A\n', '/n Main-Class: A']

function packed(line: string, more: readonly string[] = []): Content | null {
  const place = tryOn(editorOf(...TREE, ...more), line).editor.find('/x.jar')
  return place.kind === 'found' && place.node.kind === 'file' ? place.node.content : null
}

test.each<readonly [string, boolean | null]>([
  ['jar cf x.jar A.class', false],
  ['jar -cf x.jar A.class', false],
  ['jar cfe x.jar A A.class', true],
  ['jar cvfm x.jar m A.class', true],
  ['jar cfm x.jar n A.class', null],
  ['jar --create --file x.jar --main-class A -C classes .', true],
  ['jar --create --file=x.jar --main-class=A A.class', true],
  ['jar -c -f x.jar A.class', false],
  ['jar cfM x.jar A.class', null],
])('%s makes an archive', (line, hasMain) => {
  expect(packed(line)).toMatchObject({ nature: { kind: 'jar', hasMain } })
})

test.each<readonly [string, number | null]>([
  ['jar cf x.jar none.class', 1],
  ['jar tf x.jar', 0],
  ['jar xf x.jar', null],
  ['jar --create --file x.jar --hash-modules y A.class', null],
])('%s ends with %s', (line, status) => {
  expect(tryOn(editorOf(...TREE), line).status).toBe(status)
})

test('an archive that holds another text is another, and of what classes are made of it shows nothing', () => {
  const line = 'jar --create --file x.jar --date=2026-01-01T00:00:00Z -C classes .'
  const withClass = (key: string, text: string): Content => {
    const editor = editorOf(...TREE, `/classes/b.txt ${text}`)
    editor.writeFile('/classes/C.class', product({ key, isExact: false }))
    const place = tryOn(editor, line).editor.find('/x.jar')
    if (place.kind !== 'found' || place.node.kind !== 'file') throw new Error('Nothing was packed')
    return place.node.content
  }
  expect(areSame(withClass('one', 'a'), withClass('one', 'a'))).toBe(true)
  expect(areSame(withClass('one', 'a'), withClass('two', 'b'))).toBe(false)
  expect(areSame(withClass('one', 'a'), withClass('two', 'a'))).toBeNull()
})

test('only with a date is it the same every time', () => {
  expect(packed('jar cf x.jar A.class')).toMatchObject({ identity: { key: null, isExact: true } })
  const line = 'jar --create --file x.jar --date=2026-01-01T00:00:00Z -C classes .'
  const [first, same, other] = [packed(line), packed(line, ['/y y']), packed(line, ['/classes/B.class c'])]
  expect(first !== null && same !== null && keyOf(first) === keyOf(same)).toBe(true)
  expect(first !== null && other !== null && keyOf(first) === keyOf(other)).toBe(false)
})
