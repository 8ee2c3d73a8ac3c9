import { expect, it } from 'vitest'
import { linesAround } from './lines-around.ts'

const text = (value: string) => ({ kind: 'text' as const, text: value })
const blank = (name: string) => ({ kind: 'blank' as const, name })

it.each([
  ['a line of its own', [text('FROM '), blank('base'), text('\nRUN make')], { base: 'FROM blank' }],
  ['the last line', [text('FROM a\n  COPY '), blank('option')], { option: 'COPY blank' }],
  [
    'two in a line',
    [blank('one'), text('='), blank('two'), text('\n'), blank('three')],
    { one: 'blank=blank', two: 'blank=blank', three: 'blank' },
  ],
])('says the line around each blank: %s', (_name, parts, expected) => {
  expect(linesAround(parts)).toEqual(expected)
})
