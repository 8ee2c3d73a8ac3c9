import { expect, it } from 'vitest'
import { lessonNumber } from './lesson-number.ts'

const outline = [{ items: [{ key: 'why/bytes' }, { key: 'why/before' }] }, { items: [{ key: 'stages/second-from' }] }]

it.each([
  ['why/bytes', '1.1'],
  ['why/before', '1.2'],
  ['stages/second-from', '2.1'],
])('numbers %s as %s', (key, number) => {
  expect(lessonNumber({ outline, key })).toBe(number)
})
