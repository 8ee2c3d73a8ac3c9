import { describe, expect, it } from 'vitest'
import { exactly } from '../../facts/size-range.ts'
import { Clock } from './clock.ts'
import { product, textContent } from './content.ts'
import { mergeTrees } from './merge-trees.ts'
import { emptyFolder, type FolderNode } from './node.ts'
import { findPlace } from './place.ts'
import { newFile, TreeEditor } from './tree-editor.ts'

type Change = (files: TreeEditor) => void

/** What two ways of going on from the same tree have in common. */
function merge(before: Change, one: Change, other: Change): FolderNode {
  const clock = new Clock()
  const editor = new TreeEditor(emptyFolder(), clock)
  before(editor)
  const { root } = editor
  one(editor)
  const first = editor.root
  editor.reset(root)
  other(editor)
  return mergeTrees(first, editor.root, 'either', clock.tick())
}

const nothing: Change = () => {}
const write =
  (path: string, text: string): Change =>
  (files) =>
    files.writeFile(path, textContent(text))

function kindAt(root: FolderNode, path: string): string {
  const place = findPlace(root, path)
  return place.kind === 'found' ? place.node.kind : place.kind
}

describe('mergeTrees', () => {
  it('keeps what neither changed, as the same node', () => {
    const root = merge(write('/a', 'a'), write('/b', '1'), write('/c', '1'))
    expect(kindAt(root, '/a')).toBe('file')
    expect([kindAt(root, '/b'), kindAt(root, '/c')]).toEqual(['unknown', 'unknown'])
  })

  it('knows that a file is there that both wrote', () => {
    const root = merge(nothing, write('/a', 'one'), write('/a', 'twelve'))
    expect(root.children.get('/a'.slice(1))).toMatchObject({
      kind: 'file',
      content: { size: { minBytes: 3, maxBytes: 6 } },
    })
  })

  it('keeps bytes that both wrote', () => {
    const root = merge(nothing, write('/a', 'same'), write('/a', 'same'))
    expect(root.children.get('a')).toMatchObject({ kind: 'file', content: { text: 'same' } })
  })

  it('goes into folders that both have', () => {
    const make =
      (name: string): Change =>
      (files) => {
        files.makeFolders('/d')
        files.writeFile(`/d/${name}`, textContent(''))
        files.writeFile('/d/both', textContent(''))
      }
    const root = merge(nothing, make('x'), make('y'))
    expect(['/d', '/d/both', '/d/x', '/d/y'].map((path) => kindAt(root, path))).toEqual([
      'folder',
      'file',
      'unknown',
      'unknown',
    ])
  })

  it('does not know what is in place of a file that is a folder the other way', () => {
    const root = merge(nothing, write('/a', ''), (files) => files.makeFolders('/a'))
    expect(root.children.get('a')).toMatchObject({ kind: 'unknown', presence: 'there' })
  })

  it('keeps the doubt of either way', () => {
    const doubt: Change = (files) => files.doubt('/d', 'odd', 'other')
    const before: Change = (files) => {
      files.makeFolders('/d')
      files.writeFile('/d/a', textContent(''))
    }
    expect(kindAt(merge(before, doubt, nothing), '/d/a')).toBe('unknown')
    expect(kindAt(merge(before, nothing, doubt), '/d/a')).toBe('unknown')
    expect(kindAt(merge(before, nothing, doubt), '/d/new')).toBe('unknown')
  })

  it('is not surer of a file than the way in which it is doubtful', () => {
    const before: Change = (files) => {
      files.makeFolders('/d')
      files.writeFile('/d/a', textContent('old'))
    }
    const root = merge(before, (files) => files.doubt('/d', 'odd', 'other'), write('/d/a', 'new'))
    expect(kindAt(root, '/d/a')).toBe('unknown')
  })

  it('is sure of what both made after a doubt', () => {
    const again: Change = (files) => {
      files.doubt('/', 'odd', 'other')
      files.writeFile('/a', textContent('new'))
    }
    expect(kindAt(merge(nothing, again, again), '/a')).toBe('file')
  })

  it('does not take bytes of unknown origin for the same', () => {
    const put = (): Change => (files) => {
      files.put('/a', newFile(product({ key: null, isExact: false }, exactly(3)), files.clock.tick()))
    }
    expect(merge(nothing, put(), put()).children.get('a')).toMatchObject({
      kind: 'file',
      content: { identity: { key: null } },
    })
  })
})
