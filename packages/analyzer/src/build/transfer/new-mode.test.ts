import { expect, test } from 'vitest'
import { modeOfNewFolders, readNewMode } from './new-mode.ts'

test.each([
  ['755', 0o600, false, 0o755],
  ['4755', 0o600, false, 0o4755],
  ['u=rwX,go=rX', 0o600, false, 0o644],
  ['u=rwX,go=rX', 0o700, false, 0o755],
  ['u=rwX,go=rX', 0o600, true, 0o755],
  ['go-w', 0o666, false, 0o644],
  ['a+X', 0o124, true, 0o135],
  ['+x', 0o644, false, 0o755],
  ['g=u-w', 0o750, false, 0o750],
  ['o=g', 0o750, false, 0o755],
  ['u=rw', 0o4755, false, 0o655],
  ['u+s,+t', 0o755, true, 0o5755],
  ['u+rw,g+r,o-x,o+w', 0o124, true, 0o766],
])('--chmod=%s on %o', (chmod, mode, isFolder, expected) => {
  expect(readNewMode(chmod)(mode, isFolder).toString(8)).toBe(expected.toString(8))
})

test('only octal permissions are those of new folders too', () => {
  expect(modeOfNewFolders('640')).toBe(0o640)
  expect(modeOfNewFolders('2750')).toBe(0o750)
  expect(modeOfNewFolders('go-rwx')).toBe(0o755)
  expect(modeOfNewFolders('')).toBe(0o755)
})
