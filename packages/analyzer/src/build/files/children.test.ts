import { describe, expect, test } from 'vitest'
import { changedNames, copyChildren, type Children } from './children.ts'
import { emptyFolder } from './node.ts'
import type { Node } from './node.ts'

const FOLDERS = [10, 64, 65, 1000]

function filled(count: number): Children {
  const children = copyChildren(new Map<string, Node>())
  for (let index = 0; index < count; index++) children.set(`file-${index}`, emptyFolder(index))
  return copyChildren(children)
}

describe.each(FOLDERS)('A folder of %d', (count) => {
  test('has what was put into it', () => {
    const children = filled(count)
    const names = Array.from({ length: count }, (_, index) => `file-${index}`)
    expect(children.size).toBe(count)
    expect([...children.keys()].toSorted()).toEqual(names.toSorted())
    expect(names.map((name) => children.get(name)?.time)).toEqual(names.map((_, index) => index))
    expect([...children].every(([name, node]) => children.get(name) === node)).toBe(true)
    expect([...children.values()]).toHaveLength(count)
  })

  test('and its copy have nothing to do with each other', () => {
    const children = filled(count)
    const copy = copyChildren(children)
    copy.set('new', emptyFolder())
    copy.delete('file-1')
    children.set('file-2', emptyFolder(-1))
    expect([children.has('new'), children.has('file-1'), children.size]).toEqual([false, true, count])
    expect([copy.has('new'), copy.has('file-1'), copy.size]).toEqual([true, false, count])
    expect(copy.get('file-2')?.time).toBe(2)
  })

  test('tells what has changed', () => {
    const before = filled(count)
    const after = copyChildren(before)
    expect(changedNames(before, after)).toEqual([])
    after.set('new', emptyFolder())
    after.set('file-1', emptyFolder())
    after.delete('file-2')
    expect(changedNames(before, after).toSorted()).toEqual(['file-1', 'file-2', 'new'])
  })

  test('tells what has changed when it has become much bigger', () => {
    const before = filled(count)
    const after = copyChildren(before)
    for (let index = 0; index < 40 * count; index++) after.set(`more-${index}`, emptyFolder())
    expect(after.size).toBe(41 * count)
    expect(changedNames(before, after)).toHaveLength(40 * count)
  })

  test('can be emptied', () => {
    const children = filled(count)
    for (let index = 0; index < count; index++) expect(children.delete(`file-${index}`)).toBe(true)
    expect(children.delete('file-1')).toBe(false)
    expect([children.size, [...children]]).toEqual([0, []])
  })
})
