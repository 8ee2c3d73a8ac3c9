import { expect, test } from 'vitest'
import { linesOf } from './lines.ts'

async function* streamOf(chunks: readonly string[]): AsyncIterable<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk)
}

test.each<readonly [string, readonly string[], readonly (string | null)[]]>([
  ['nothing', [], []],
  ['one line', ['a\n'], ['a']],
  ['a last line without an end', ['a\nb'], ['a', 'b']],
  ['lines in pieces', ['a', 'b\nc', '\n', 'd'], ['ab', 'c', 'd']],
  ['empty lines', ['\n\na\n'], ['', '', 'a']],
  ['a character in pieces', ['1234567', '8\n'], ['12345678']],
  ['a line that is too long', ['123456789\na\n'], [null, 'a']],
  ['one in pieces', ['12345', '67', '89', '0\na'], [null, 'a']],
  ['one at the end', ['a\n1234567890'], ['a', null]],
])('%s', async (_, chunks, expected) => {
  const lines: (string | null)[] = []
  for await (const line of linesOf(streamOf(chunks), 8)) {
    expect(line.number).toBe(lines.length + 1)
    lines.push(line.kind === 'line' ? Buffer.from(line.bytes).toString() : null)
  }
  expect(lines).toEqual(expected)
})
