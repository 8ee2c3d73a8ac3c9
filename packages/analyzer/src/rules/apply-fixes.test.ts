import { expect, test } from 'vitest'
import { applyFixes } from './apply-fixes.ts'
import type { Fix } from './finding.ts'

function fix(...edits: readonly (readonly [start: number, end: number, newText: string])[]): Fix {
  return { title: 'Fix', edits: edits.map(([start, end, newText]) => ({ start, end, newText })) }
}

test.each([
  ['none', [null], 'abcdef'],
  ['in any order', [fix([4, 5, 'E']), fix([0, 1, 'A'])], 'AbcdEf'],
  ['of several edits', [fix([0, 1, ''], [6, 6, '!'])], 'bcdef!'],
  ['that touch', [fix([0, 2, 'X']), fix([2, 3, 'Y'])], 'XYdef'],
  ['that overlap: the first wins', [fix([0, 3, 'X']), fix([2, 4, 'Y'], [5, 6, 'Z'])], 'Xdef'],
  ['that insert at one place: the first wins', [fix([1, 1, 'X']), fix([1, 1, 'Y'])], 'aXbcdef'],
] as const)('fixes %s', (_, fixes, result) => {
  expect(applyFixes('abcdef', fixes)).toBe(result)
})
