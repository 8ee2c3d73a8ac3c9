import { expect, it } from 'vitest'
import { nextPath } from './next-path.ts'

it.each([
  ['', '/courses'],
  ['?next=/settings', '/settings'],
  ['?next=/courses/multi-stage-builds%23stages', '/courses/multi-stage-builds#stages'],
  ['?next=https://evil.example', '/courses'],
  ['?next=//evil.example', '/courses'],
  ['?next=/%5Cevil.example', '/courses'],
  ['?next=/%09/evil.example', '/courses'],
  ['?next=javascript:alert(1)', '/courses'],
  ['?next=/.//evil.example', '/courses'],
  ['?next=/a/..//evil.example', '/courses'],
  ['?next=/%252e//evil.example', '/courses'],
  ['?next=/%2e//evil.example', '/courses'],
])('goes from %j to %s', (search, path) => {
  expect(nextPath(search)).toBe(path)
})
