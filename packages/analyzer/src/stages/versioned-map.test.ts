import { expect, test } from 'vitest'
import { VersionedMap } from './versioned-map.ts'

test('every state stays as it was', () => {
  const empty = VersionedMap.of<string>()
  const first = empty.set('A', '1')
  const second = first.set('B', '2').set('A', '3')
  expect([empty.get('A'), first.get('A'), second.get('A')]).toEqual([undefined, '1', '3'])
  expect([...first.entries()]).toEqual([['A', '1']])
  expect(second.names()).toEqual(['A', 'B'])
  expect(second.latestNames()).toEqual(['A', 'B'])
})

test('two states may grow from one', () => {
  const base = VersionedMap.of([['PATH', '/bin']])
  const left = base.set('A', 'left')
  const right = base.set('A', 'right').set('PATH', '/usr/bin')
  expect([left.get('A'), left.get('PATH')]).toEqual(['left', '/bin'])
  expect([right.get('A'), right.get('PATH')]).toEqual(['right', '/usr/bin'])
  expect(right.names()).toEqual(['PATH', 'A'])
  expect(right.latestNames()).toEqual(['PATH', 'A'])
})

test('a long chain of branches knows all names', () => {
  let map = VersionedMap.of<number>()
  for (let index = 0; index < 200; index++) {
    map.set(`other${index}`, index)
    const older = map
    map = older.set(`name${index}`, index)
    older.set('branch', index)
    map = map.set('last', index)
  }
  expect(map.get('name0')).toBe(0)
  expect(map.get('last')).toBe(199)
  expect(map.names()).toHaveLength(201)
})

test('many changes end in time', () => {
  let map = VersionedMap.of<string>()
  for (let index = 0; index < 50_000; index++) {
    map = map.set(`v${index}`, 'x')
    map.get(`v${index >> 1}`)
  }
  expect(map.get('v7')).toBe('x')
})
