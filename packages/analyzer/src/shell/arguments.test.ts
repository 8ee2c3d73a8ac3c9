import { parse } from 'unbash'
import { describe, expect, test } from 'vitest'
import { readArguments } from './arguments.ts'
import { findCommands } from './walk.ts'

function read(text: string, valued: readonly string[] = []): ReturnType<typeof readArguments> {
  const [command] = findCommands(parse(text), text).commands
  if (command === undefined) throw new Error(`No command in: ${text}`)
  return readArguments(command, valued)
}

describe('flags and operands', () => {
  test.each<readonly [text: string, flags: readonly string[], operands: readonly string[]]>([
    ['apt-get -qqy install curl', ['-q', '-q', '-y'], ['install', 'curl']],
    ['apt-get install -t stable curl', ['-t=stable'], ['install', 'curl']],
    ['apt-get install -ytstable curl', ['-y', '-t=stable'], ['install', 'curl']],
    ['npm ci --omit=dev', ['--omit=dev'], ['ci']],
    ['npm ci --omit dev x', ['--omit=dev'], ['ci', 'x']],
    ['rm -- -f', [], ['-f']],
    ['tar -xzf - > out', ['-x', '-z', '-f'], ['-']],
  ])('%s', (text, flags, operands) => {
    const found = read(text, ['-t', '--omit'])
    expect(found.flags.map(({ name, value }) => (value === null ? name : `${name}=${value}`))).toEqual(flags)
    expect(found.operands.map((word) => word.value)).toEqual(operands)
  })
})

test('the last value of a flag counts', () => {
  expect(read('npm ci --omit=a --omit=b').findValue('--omit')).toBe('b')
  expect(read('npm ci').findValue('--omit')).toBeNull()
})
