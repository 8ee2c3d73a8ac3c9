import { describe, expect, it } from 'vitest'
import { LayerView } from './layer-view.ts'
import { readTar, writeTar } from './tar.ts'
import type { TarEntry } from './tar.ts'

function entry(path: string, change: Partial<TarEntry> = {}): TarEntry {
  const type = path.endsWith('/') ? 'dir' : 'file'
  return {
    path: path.replace(/\/$/, ''),
    type,
    mode: type === 'dir' ? 0o755 : 0o644,
    uid: 0,
    gid: 0,
    modified: '1',
    link: '',
    content: Buffer.from(type === 'dir' ? '' : 'text'),
    ...change,
  }
}

const below = [entry('d/'), entry('d/a'), entry('d/b'), entry('d/s/'), entry('d/s/x'), entry('d/s/y'), entry('e/')]

function listAbove(...above: readonly TarEntry[]): readonly string[] {
  const view = new LayerView()
  view.add(below)
  return view.add(above).entries.map(([path]) => path)
}

describe('a layer on top of another', () => {
  it.each<readonly [string, readonly TarEntry[], readonly string[]]>([
    ['lists what is new and the directories above it', [entry('d/'), entry('d/n')], ['d', 'd/n']],
    ['leaves out a file that was copied up unchanged', [entry('d/'), entry('d/a')], []],
    ['lists a file with another time', [entry('d/'), entry('d/a', { modified: '2' })], ['d', 'd/a']],
    ['lists a file with another owner', [entry('d/'), entry('d/a', { uid: 5 })], ['d', 'd/a']],
    ['leaves out a directory that nothing changed in', [entry('e/', { modified: '2' })], []],
    ['lists a directory with another mode', [entry('e/', { mode: 0o700 })], ['e']],
    [
      'lists the unchanged file that a hard link leads to',
      [entry('d/'), entry('d/a'), entry('d/h', { type: 'hardlink', link: 'd/a' })],
      ['d', 'd/a', 'd/h'],
    ],
    ['lists what is gone', [entry('d/'), entry('d/.wh.a')], ['d', 'd/.wh.a']],
    [
      'lists what is gone from a directory that was made anew',
      [
        entry('d/'),
        entry('d/.wh..wh..opq'),
        entry('d/b', { modified: '2' }),
        entry('d/s/'),
        entry('d/s/x', { modified: '2' }),
      ],
      ['d', 'd/.wh.a', 'd/b', 'd/s', 'd/s/.wh.y', 'd/s/x'],
    ],
  ])('%s', (_, above, expected) => {
    expect(listAbove(...above)).toEqual(expected)
  })
})

it('is not sure of a file that the build made in the same second', () => {
  const view = new LayerView()
  const made = { modified: '1800000000' }
  view.add([entry('d/'), entry('d/a', made), entry('d/b')])
  const { entries, unsure } = view.add([entry('d/'), entry('d/a', made), entry('d/b')])
  expect({ entries, unsure }).toEqual({ entries: [], unsure: ['d', 'd/a'] })
})

describe('an archive', () => {
  it('is read as it was written', () => {
    const entries = [
      entry('d/', { mode: 0o1777 }),
      entry('d/long', { content: Buffer.alloc(700, 'x'), uid: 7, gid: 8 }),
      entry('d/link', { type: 'symlink', link: 'long', content: Buffer.alloc(0) }),
    ]
    const read = readTar(writeTar(entries))
    expect(read).toEqual(entries.map((written) => ({ ...written, modified: '1600000000' })))
  })
})
