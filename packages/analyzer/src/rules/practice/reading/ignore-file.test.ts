import { expect, test } from 'vitest'
import { leavesOut } from './ignore-file.ts'

test.each([
  ['node_modules', true],
  ['/node_modules/', true],
  ['**/node_modules', true],
  ['./node_modules/**', true],
  ['node_*', true],
  ['*', true],
  ['*\n!node_modules', false],
  ['# node_modules', false],
  ['app/node_modules', false],
  ['dist', false],
  ['', false],
])('%j leaves out node_modules: %s', (text, expected) => expect(leavesOut(text, 'node_modules')).toBe(expected))
