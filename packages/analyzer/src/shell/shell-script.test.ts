import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from '../syntax/parse.ts'
import { readShell, ShellScripts, type ShellScript } from './shell-script.ts'

function readRun(text: string): ShellScript {
  const source = `FROM alpine\n${text}`
  const dockerfile = parse(source)
  const [, instruction] = dockerfile.instructions
  const script = instruction === undefined ? null : readShell(instruction)
  if (script === null) throw new Error(`Nothing runs in: ${text}`)
  return script
}

/** What stands in the file where each command is said to be. */
function placesOf(text: string): readonly string[] {
  const source = `FROM alpine\n${text}`
  const script = readRun(text)
  return script.commands.map((command) => {
    const { start, end } = script.spanOf(command)
    return source.slice(start, end)
  })
}

const names = (text: string): readonly string[] => readRun(text).commands.map((command) => command.name)

describe('the commands of a text', () => {
  test.each<readonly [text: string, names: readonly string[]]>([
    ['RUN apt-get update && apt-get install -y curl', ['apt-get', 'apt-get']],
    ['RUN /usr/bin/apt-get update', ['apt-get']],
    ['RUN a | b; (c) & { d; } || ! e', ['a', 'b', 'c', 'd', 'e']],
    ['RUN if a; then b; elif c; then d; else e; fi', ['a', 'b', 'c', 'd', 'e']],
    ['RUN for x in $(a); do b "$x"; done', ['a', 'b']],
    ['RUN echo "$(a `b`)" > "$(c)"', ['echo', 'a', 'b', 'c']],
    ['RUN case $(a) in x) b ;; esac', ['a', 'b']],
    ['RUN $TOOL install', ['']],
    ['RUN A=1 B=2 make', ['make']],
    ['RUN A=$(b)', ['', 'b']],
    ['RUN sudo -u app env A=1 npm ci', ['sudo', 'env', 'npm']],
    ['RUN ls | xargs -n 1 rm', ['ls', 'xargs', 'rm']],
    ['RUN timeout -k 5 10 curl x', ['timeout', 'curl']],
    ['RUN bash -ec "apt-get update && b"', ['bash', 'apt-get', 'b']],
    ["RUN sh -c 'a; b'", ['sh', 'a', 'b']],
    ['RUN sh -c "a \\"$x\\""', ['sh']],
    ['RUN ["apt-get", "update"]', ['apt-get']],
    ['RUN ["/bin/bash", "-c", "a && b"]', ['bash', 'a', 'b']],
    ['RUN <<EOF\na\nb c\nEOF', ['a', 'b']],
    ['RUN <<EOF sh -e\na\nEOF', ['sh']],
    ['RUN <<-EOF\n\ta\n\tEOF', ['a']],
    ['RUN cat <<A > /a && sh <<B\nfoo\nA\nbar\nB', ['cat', 'sh']],
    ['HEALTHCHECK CMD curl -f http://localhost || exit 1', ['curl', 'exit']],
    ['CMD node server.js', ['node']],
    ['ENTRYPOINT ["node"]', ['node']],
  ])('%j', (text, expected) => expect(names(text)).toEqual(expected))
})

describe('a text that is nested without end', () => {
  test.each<readonly [what: string, text: string]>([
    ['process substitutions', `RUN cat ${'>('.repeat(2000)}`],
    ['closed process substitutions', `RUN cat ${'>(a '.repeat(200)}${')'.repeat(200)}`],
    ['command substitutions', `RUN echo ${'$(a '.repeat(200)}${')'.repeat(200)}`],
    ['quoted substitutions', `RUN echo ${'"$(a '.repeat(200)}${')"'.repeat(200)}`],
    ['subshells', `RUN ${'('.repeat(5000)}`],
    ['branches', `RUN ${'if '.repeat(5000)}`],
    ['wrappers', `RUN ${'sudo '.repeat(20_000)}a`],
    ['here-documents', `RUN cat ${'<<a '.repeat(10_000)}`],
    ['negations', `RUN ${'! '.repeat(20_000)}a`],
  ])('%s', (_, text) => expect(() => readRun(text)).not.toThrow())
})

describe('their place in the file', () => {
  test.each<readonly [text: string, places: readonly string[]]>([
    ['RUN apt-get \\\n  # why\n  update && b', ['apt-get \\\n  # why\n  update', 'b']],
    ['RUN <<-EOF\n\tapt-get update\n\t\tb\n\tEOF', ['apt-get update', 'b']],
    ['RUN cat <<A | sh\nx\nA', ['cat <<A', 'sh']],
    ['RUN ["sh", "-c", "a && b c"]', ['sh", "-c", "a && b c', 'a', 'b c']],
    ['RUN ["a", "\\u0062c"]', ['a", "\\u0062c"']],
    ['RUN sudo a b', ['sudo a b', 'a b']],
  ])('%j', (text, expected) => expect(placesOf(text)).toEqual(expected))
})

describe('what surrounds a command', () => {
  test.each([
    ['RUN a', 'a', ''],
    ['RUN a && b', 'b', ''],
    ['RUN a || b', 'a', 'tested'],
    ['RUN a || b', 'b', 'uncertain'],
    ['RUN a && b || c && d', 'b', 'tested'],
    ['RUN a && b || c && d', 'd', 'uncertain'],
    ['RUN ! a', 'a', 'tested'],
    ['RUN (a)', 'a', 'apart'],
    ['RUN a | b', 'b', 'apart'],
    ['RUN a &', 'a', 'apart'],
    ['RUN x=$(a)', 'a', 'apart'],
    ['RUN if a; then b; fi', 'a', 'tested'],
    ['RUN if a; then b; fi', 'b', 'uncertain'],
    ['RUN while a; do b; done', 'a', 'tested uncertain'],
  ])('%s: %s is %s', (text, name, expected) => {
    const { isApart, isTested, isUncertain } = readRun(text).named(name)[0]?.circumstance ?? {}
    const words = [isApart === true && 'apart', isTested === true && 'tested', isUncertain === true && 'uncertain']
    expect(words.filter(Boolean).join(' ')).toBe(expected)
  })
})

test('a text that is no shell text has a fault and no commands', () => {
  const script = readRun('RUN a && ) b')
  expect(script.commands).toEqual([])
  expect(script.fault?.message).toContain('expected command')
})

test('a script may say what runs it', () => {
  expect(readRun('RUN <<EOF\n#!/usr/bin/env bash\na\nEOF').interpreter).toBe('/usr/bin/env bash')
  expect(readRun('RUN <<EOF\na\nEOF').interpreter).toBeNull()
})

test('a script is read once', () => {
  const [, instruction] = parse('FROM alpine\nRUN a').instructions
  if (instruction === undefined) throw new Error('No instruction was read.')
  const scripts = new ShellScripts()
  expect(scripts.of(instruction)).toBe(scripts.of(instruction))
})

test('no text makes it throw, and every place is in the file', () => {
  const piece = fc.constantFrom(
    'a',
    '$(',
    '`',
    ')',
    '"',
    "'",
    '\\\n',
    '<<E',
    '\nE\n',
    ' && ',
    '|',
    '{',
    '}',
    ';',
    'if ',
    '#',
    '["a"]',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const source = `FROM alpine\nRUN ${pieces.join('')}`
      const dockerfile = parse(source)
      for (const instruction of dockerfile.instructions) {
        const script = readShell(instruction)
        for (const command of script?.commands ?? []) {
          const { start, end } = script?.spanOf(command) ?? { start: 0, end: 0 }
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThanOrEqual(start)
          expect(end).toBeLessThanOrEqual(source.length)
        }
      }
    }),
    { numRuns: 2000 },
  )
})
