import { expect, test } from 'vitest'
import { exactly } from '../../facts/size-range.ts'
import { readPathFilter } from '../context/path-filter.ts'
import { editorOf } from '../files/a-tree.cases.ts'
import type { Doubt, FolderNode } from '../files/node.ts'
import { findPlace } from '../files/place.ts'
import { TreeCopy, type CopyRules } from './tree-copy.ts'

const ALL: CopyRules = { owner: null, mode: null, include: null, exclude: null, replaces: false }

const REST = { size: exactly(70), identity: { key: 'k', isExact: false } }

/** Copies a folder of which not all is listed to another. */
function copyDoubtful(
  target: readonly string[],
  {
    rules = ALL,
    reach = 'more',
    rest = REST,
  }: { rules?: CopyRules; reach?: Doubt['reach']; rest?: typeof REST | null },
): { readonly filled: FolderNode; readonly unsure: number } {
  const editor = editorOf('/from/a', '/from/sub/b', '/to/', ...target)
  editor.doubt('/from', 'Not all is listed.', reach, rest ?? undefined)
  const copy = new TreeCopy(rules, editor.clock)
  const to = folderAt(editor.root, '/to')
  const source = folderAt(editor.root, '/from')
  const filled = copy.fillFolder(source, null, { path: '/to', node: to, doubt: null })
  return { filled, unsure: copy.unsure.length }
}

function folderAt(root: FolderNode, path: string): FolderNode {
  const place = findPlace(root, path)
  if (place.kind === 'missing' || place.node?.kind !== 'folder') throw new Error(`There is no folder ${path}`)
  return place.node
}

test('files that are not listed go into an empty folder as surely as others', () => {
  const { filled, unsure } = copyDoubtful([], {})
  expect([...filled.children.keys()]).toEqual(['a', 'sub'])
  expect(filled.doubt).toMatchObject({ reach: 'more', rest: { ...REST, isAll: true } })
  expect(unsure).toBe(0)
})

test('those of a folder in it are counted with it', () => {
  const { filled } = copyDoubtful([], {})
  expect(folderAt(filled, '/sub').doubt?.rest?.size).toEqual(exactly(0))
})

test.each<readonly [string, readonly string[], Parameters<typeof copyDoubtful>[1], Doubt['reach'], number]>([
  ['in a folder that has files they may replace those', ['/to/old'], {}, 'other', 1],
  ['of which nothing is known stay so', [], { rest: null }, 'more', 0],
  ['beside others that may be gone are not sure either', [], { reach: 'other' }, 'other', 1],
  [
    'may be among those that a pattern leaves out',
    [],
    { rules: { ...ALL, exclude: readPathFilter(['*.md']) } },
    'more',
    0,
  ],
])('files that are not listed %s', (_, target, how, reach, least) => {
  const { filled, unsure } = copyDoubtful(target, how)
  expect(filled.doubt?.reach).toBe(reach)
  expect(filled.doubt?.rest).toBeUndefined()
  expect(unsure).toBeGreaterThanOrEqual(least)
})
