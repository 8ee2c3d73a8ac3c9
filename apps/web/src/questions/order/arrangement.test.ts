import { describe, expect, it } from 'vitest'
import { emptyArrangement, moveBy, placeAt, placeBelow, takeAway } from './arrangement.ts'

const fixed = [
  { id: 'base', isTop: true, isBottom: false },
  { id: 'final', isTop: false, isBottom: false },
  { id: 'start', isTop: false, isBottom: true },
]
const words = (text: string) => text.split(' ')

it('begins with what stays', () => {
  expect(emptyArrangement(fixed)).toEqual(words('base final start'))
})

describe('a block', () => {
  it.each([
    ['where it is put', 2, 'base final copy start'],
    ['below what stays at the top', 0, 'base copy final start'],
    ['above what stays at the bottom', 9, 'base final copy start'],
  ])('is placed %s', (_name, index, expected) => {
    expect(placeAt(emptyArrangement(fixed), fixed, 'copy', index)).toEqual(words(expected))
  })

  it.each([
    ['base', 'base run copy final start'],
    ['copy', 'base copy run final start'],
    ['final', 'base copy final run start'],
    ['start', 'base copy final run start'],
    ['gone', 'base run copy final start'],
    [null, 'base run copy final start'],
  ])('is placed below %s', (above, expected) => {
    expect(placeBelow(words('base copy final start'), fixed, 'run', above)).toEqual(words(expected))
  })

  it.each([
    ['up over what stays', 'run', -1, 'base run final start'],
    ['down over what stays', 'copy', 1, 'base final copy start'],
    ['no further than the top', 'copy', -1, 'base copy final start'],
    ['no further than the bottom', 'last', 1, 'base final last start'],
  ] as const)('moves %s', (_name, id, step, expected) => {
    const before = id === 'run' || id === 'last' ? `base final ${id} start` : 'base copy final start'
    expect(moveBy(words(before), fixed, id, step)).toEqual(words(expected))
  })

  it('is taken away', () => {
    expect(takeAway(words('base copy final start'), 'copy')).toEqual(emptyArrangement(fixed))
  })
})
