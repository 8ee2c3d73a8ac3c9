import { describe, expect, test } from 'vitest'
import { product } from '../../files/content.ts'
import { tryCommand, type Line } from '../a-call.cases.ts'

const INPUT = 'root:x:0\n# note\n\nport=80\n'

describe('grep', () => {
  test.each<readonly [Line, number | null | 'unsure', string | null]>([
    ['grep port', 0, 'port=80\n'],
    ['grep -q none', 1, ''],
    ['grep -v ^#', 0, 'root:x:0\n\nport=80\n'],
    ['grep -c o', 0, '3\n'],
    ['grep -n ^port', 0, '4:port=80\n'],
    ['grep -i ROOT', 0, 'root:x:0\n'],
    ['grep -E ^(root|bin):', 0, 'root:x:0\n'],
    ['egrep [0-9]{2}', 0, 'port=80\n'],
    ['grep [0-9]\\{2\\}', 0, 'port=80\n'],
    ['grep -F x:0', 0, 'root:x:0\n'],
    ['grep -o [0-9]\\+', 0, '0\n80\n'],
    ['grep -w por', 1, ''],
    ['grep -x port=80', 0, 'port=80\n'],
    ['grep -e none -e note', 0, '# note\n'],
    ['grep ^[[:space:]]*$', 0, '\n'],
    ['grep -o -E a|ab', 'unsure', null],
    ['grep \\(a*\\)*b', 'unsure', null],
    ['grep x none', 2, ''],
    ['grep -P x', null, null],
  ])('%s', (line, status, output) => {
    expect(tryCommand([], line, { input: INPUT })).toMatchObject({ status, output })
  })

  test('names the files that it searched, where there are several', () => {
    const tree = ['/a one', '/d/b one', '/d/c two']
    expect(tryCommand(tree, 'grep one a d/b').output).toBe('a:one\nd/b:one\n')
    expect(tryCommand(tree, 'grep -l one a d/c').output).toBe('a\n')
    expect(tryCommand(tree, 'grep -rl two .')).toMatchObject({ status: 0, output: './d/c\n' })
  })

  test('can not tell what is in a file that is not known', () => {
    const input = product({ key: 'x', isExact: true })
    expect(tryCommand([], 'grep -q x', { input }).status).toBe('unsure')
  })

  test('does not search for long', () => {
    const input = `${'a'.repeat(5000)}\n`
    expect(tryCommand([], 'grep a*a*a*b', { input }).status).toBe('unsure')
  })
})
