import { describe, expect, test } from 'vitest'
import { exactly } from '../../facts/size-range.ts'
import { plan } from '../../stages/plan.ts'
import { parse } from '../../syntax/parse.ts'
import { readContext } from '../context/build-context.ts'
import type { ContextFiles } from '../context/build-context.ts'
import { Clock } from '../files/clock.ts'
import { marksDiffer, product } from '../files/content.ts'
import type { Mark } from '../files/node.ts'
import { TreeEditor } from '../files/tree-editor.ts'
import { selectorsOf, transferKey } from './action-key.ts'
import { selectionKey } from './selection-key.ts'
import { listSources } from './sources.ts'

const FILES: ContextFiles = {
  'src/a.txt': 'alpha',
  'src/b.txt': 'bravo',
  'src/lib/c.md': 'charlie',
  'other.txt': { text: 'other', modified: 1 },
  'big.bin': { sizeBytes: 7 },
  latest: { link: 'src/a.txt' },
}

function valuesOf(line: string): Parameters<typeof transferKey>[0] {
  const step = plan(parse(`FROM scratch\n${line}`)).stages[0]?.steps[0]
  if (step?.kind !== 'COPY' && step?.kind !== 'ADD') throw new Error(`${line} copies nothing`)
  return step
}

function keyOf(line: string, files: ContextFiles): ReturnType<typeof selectionKey> {
  return selectionKey(readContext(files).root, selectorsOf(listSources(valuesOf(line))))
}

test.each<readonly [string, ContextFiles, boolean]>([
  ['COPY src /x', { 'other.txt': 'more' }, true],
  ['COPY src /x', { 'src/a.txt': { text: 'alpha', modified: 99 } }, true],
  ['COPY src /x', { 'src/a.txt': 'ALPHA' }, false],
  ['COPY src /x', { 'src/a.txt': { text: 'alpha', mode: 0o755 } }, false],
  ['COPY src /x', { 'src/new.txt': '' }, false],
  ['COPY src /x', { 'src/': { folder: true, mode: 0o700 } }, false],
  ['COPY src/*.txt /x', { 'src/lib/c.md': 'CHARLIE' }, true],
  ['COPY src/*.txt /x', { 'src/c.txt': '' }, false],
  ['COPY latest /x', { 'src/a.txt': 'ALPHA' }, false],
  ['COPY lat* /x', { 'src/a.txt': 'ALPHA' }, false],
  ['COPY --exclude=**/*.md src /x', { 'src/lib/c.md': 'CHARLIE' }, true],
  ['COPY --exclude=**/*.md src /x', { 'src/a.txt': 'ALPHA' }, false],
  ['COPY --parents src/**/*.md /x', { 'src/a.txt': 'ALPHA' }, true],
  ['COPY --parents src/**/*.md /x', { 'src/lib/c.md': 'CHARLIE' }, false],
  ['COPY --parents src/**/*.md /x', { 'src/': { folder: true, mode: 0o700 } }, false],
  ['COPY other.txt src /x/', { 'big.bin': '' }, true],
])('%s with %j', (line, change, isSame) => {
  expect(keyOf(line, FILES).key === keyOf(line, { ...FILES, ...change }).key).toBe(isSame)
})

test('a file alone counts by what it is, not by its name', () => {
  const files = { one: 'same', two: 'same' }
  expect(keyOf('COPY one /x', files)).toEqual(keyOf('COPY two /x', files))
  expect(keyOf('COPY on* /x', files)).not.toEqual(keyOf('COPY tw* /x', files))
})

test('contents that are only known by size make it inexact, and what nobody knows leaves no key', () => {
  expect(keyOf('COPY src /x', FILES)).toMatchObject({ isExact: true })
  expect(keyOf('COPY big.bin /x', FILES)).toMatchObject({ isExact: false })
  const editor = new TreeEditor(readContext(FILES).root, new Clock())
  editor.doubt('/src', 'Who knows.', 'more')
  const selectors = (line: string): ReturnType<typeof selectorsOf> => selectorsOf(listSources(valuesOf(line)))
  expect(selectionKey(editor.root, selectors('COPY src /x')).key).toBeNull()
  expect(selectionKey(editor.root, selectors('COPY src/*.txt /x')).key).toBeNull()
  expect(selectionKey(editor.root, selectors('COPY . /x')).key).toBeNull()
  expect(selectionKey(editor.root, selectors('COPY other.txt /x')).key).not.toBeNull()
})

describe('what can be read off files', () => {
  const markWith = (line: string, value: string, more: ContextFiles = {}): Mark | null => {
    const editor = new TreeEditor(readContext({ ...FILES, ...more }).root, new Clock())
    const identity = { key: `of ${value}`, isExact: false, mark: { kind: 'made', value } }
    editor.writeFile('/src/made', product(identity))
    return selectionKey(editor.root, selectorsOf(listSources(valuesOf(line)))).mark
  }

  test.each(['COPY src /x', 'COPY src/made /x', 'COPY src/* /x', 'COPY . /x', 'COPY src/made big.bin /x/'])(
    'shows that it is another in %s',
    (line) => {
      expect(marksDiffer(markWith(line, 'a'), markWith(line, 'b'))).toBe(true)
      expect(marksDiffer(markWith(line, 'a'), markWith(line, 'a'))).toBe(false)
    },
  )

  test('shows beside what is only known by its size, and shows nothing where there are other files', () => {
    const other: ContextFiles = { 'src/a.txt': 'ALPHA' }
    expect(marksDiffer(markWith('COPY . /x', 'a'), markWith('COPY . /x', 'a', other))).toBe(true)
    const more: ContextFiles = { 'src/more.bin': { sizeBytes: 1 } }
    expect(marksDiffer(markWith('COPY src /x', 'a'), markWith('COPY src /x', 'b', more))).toBe(false)
  })

  test('is nothing where nothing is known but sizes', () => {
    expect(keyOf('COPY big.bin /x', FILES).mark).toBeNull()
  })
})

describe('files that are not listed', () => {
  const keyWith = (line: string, key: string | null, isExact = false): ReturnType<typeof selectionKey> => {
    const editor = new TreeEditor(readContext(FILES).root, new Clock())
    editor.doubt('/src', 'Not all is listed.', 'more', { size: exactly(9), identity: { key, isExact } })
    return selectionKey(editor.root, selectorsOf(listSources(valuesOf(line))))
  }

  test.each(['COPY src /x', 'COPY . /x', 'COPY sr* /x'])('count by what they stand for in %s', (line) => {
    expect(keyWith(line, 'k')).toMatchObject({ key: expect.any(String), isExact: false })
    expect(keyWith(line, 'k')).toEqual(keyWith(line, 'k'))
    expect(keyWith(line, 'k').key).not.toBe(keyWith(line, 'l').key)
  })

  test('are never the same if they stand for something that is not', () => {
    expect(keyWith('COPY src /x', null, true)).toMatchObject({ key: null, isExact: true })
    expect(keyWith('COPY src /x', null)).toMatchObject({ key: null, isExact: false })
  })

  test.each(['COPY src/*.txt /x', 'COPY --exclude=**/*.md src /x'])('can not be told from others in %s', (line) => {
    expect(keyWith(line, 'k').key).toBeNull()
  })
})

test.each([
  ['COPY a/x /d', 'COPY b/x /d', true],
  ['COPY a /d', 'COPY b /d', false],
  ['COPY a /d', 'COPY a /d/', false],
  ['COPY a /w/d', 'COPY a d', true],
  ['COPY a /d', 'COPY --chown=1 a /d', false],
  ['COPY a /d', 'COPY --link a /d', false],
  ['COPY a /d', 'ADD a /d', false],
  ['ADD --unpack=false a /d', 'COPY a /d', true],
  ['COPY <<x /d\n1\nx', 'COPY <<x /d\n2\nx', false],
])('%j and %j', (one, other, isSame) => {
  const keyOfLine = (line: string): string => {
    const values = valuesOf(line)
    return transferKey(values, '/w', listSources(values))
  }
  expect(keyOfLine(one) === keyOfLine(other)).toBe(isSame)
})
