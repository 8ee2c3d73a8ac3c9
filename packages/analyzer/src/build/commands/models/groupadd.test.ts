import { describe, expect, test } from 'vitest'
import { SOMEBODY, tryOn } from '../a-call.cases.ts'
import { accountsOf, DEBIAN, textAt } from '../accounts/an-account.cases.ts'

describe('groupadd', () => {
  test.each<readonly [string, string]>([
    ['groupadd team', 'team:x:1000:'],
    ['groupadd -g 2000 team', 'team:x:2000:'],
    ['groupadd -r team', 'team:x:999:'],
  ])('%s', (line, group) => {
    const editor = accountsOf('debian')
    expect(tryOn(editor, line, { machine: DEBIAN }).status).toBe(0)
    expect(textAt(editor, '/etc/group')?.split('\n').at(-2)).toBe(group)
    expect(textAt(editor, '/etc/gshadow')?.split('\n').at(-2)).toBe('team:!::')
    expect(textAt(editor, '/etc/group-')).not.toContain('team')
  })

  test.each([
    ['groupadd staff', 9],
    ['groupadd -f staff', 0],
    ['groupadd -g 50 team', 4],
    ['groupadd -p x team', null],
  ])('%s', (line, status) => {
    expect(tryOn(accountsOf('debian'), line, { machine: DEBIAN }).status).toBe(status)
  })

  test('is for root', () => {
    expect(tryOn(accountsOf('debian'), 'groupadd team', { account: SOMEBODY }).status).toBe(10)
  })
})
