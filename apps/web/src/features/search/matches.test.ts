import { expect, it } from 'vitest'
import { matches } from './matches.ts'

it.each([
  ['', true],
  ['copy', true],
  ['CARRIES what', true],
  ['copy from', true],
  ['résumé', false],
  ['copy scratch', false],
])('answers %j', (query, expected) => {
  expect(matches('What COPY --from carries', query)).toBe(expected)
})

it('ignores accents on either side', () => {
  expect(matches('Résumé', 'resume')).toBe(true)
  expect(matches('Resume', 'résumé')).toBe(true)
})
