import { describe, expect, it } from 'vitest'
import { fromBytes, toBytes, withoutFirstByte } from './bytes.ts'
import { toLower, toUpper } from './letter-case.ts'
import { createLineIndex } from './line-index.ts'
import { joinedLine, wholeLine } from './logical-line.ts'
import { nearest } from './nearest.ts'
import { quote } from './quote.ts'
import { isSpace, trimSpace } from './space.ts'
import { isLongerThan, utf8Length } from './utf8.ts'

describe('quoting', () => {
  it.each([
    ['plain', '"plain"'],
    ['a "b" \\', '"a \\"b\\" \\\\"'],
    ['\n\t\0\x7f', '"\\n\\t\\x00\\x7f"'],
    ['é 한 😀', '"é 한 😀"'],
    ['\u00a0\u200b\ufeff', '"\\u00a0\\u200b\\ufeff"'],
    ['\u{e0001}', '"\\U000e0001"'],
    ['\ud800', '"\ufffd"'],
  ])('%j', (text, quoted) => {
    expect(quote(text)).toBe(quoted)
  })
})

describe('letter case', () => {
  it.each([
    ['FROM', 'from', 'FROM'],
    ['straße', 'straße', 'STRAßE'],
    ['ΑΣ', 'ασ', 'ΑΣ'],
    ['İ', 'i', 'İ'],
    ['\u212a', 'k', '\u212a'],
  ])('%s', (text, lower, upper) => {
    expect([toLower(text), toUpper(text)]).toEqual([lower, upper])
  })
})

describe('spaces', () => {
  it('are those of Go', () => {
    expect([0x20, 0x0a, 0x85, 0xa0, 0x2003, 0x3000].every(isSpace)).toBe(true)
    expect([0x41, 0xfeff, 0x200b, 0x1681].some(isSpace)).toBe(false)
    expect(trimSpace('\u0085\u3000 a b \v')).toBe('a b')
    expect(trimSpace(' \t ')).toBe('')
  })
})

describe('lines', () => {
  it('are found again from offsets', () => {
    const index = createLineIndex('ab\n\nc')
    expect([0, 2, 3, 4, 5, 99].map((offset) => index.positionAt(offset))).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 3 },
      { line: 2, column: 1 },
      { line: 3, column: 1 },
      { line: 3, column: 2 },
      { line: 3, column: 2 },
    ])
    expect([index.lineCount, index.lineStart(3), index.lineStart(99), index.lineStart(-1)]).toEqual([3, 4, 4, 0])
  })

  it('that are joined know where their characters stand', () => {
    const source = 'RUN a\\\n#\nb c'
    const line = joinedLine(source, [
      { start: 0, end: 5 },
      { start: 9, end: 9 },
      { start: 9, end: 12 },
    ])
    expect(line.text).toBe('RUN ab c')
    expect([4, 5, 7, 8].map((offset) => line.sourceOffset(offset))).toEqual([4, 9, 11, 12])
    expect(line.sourceSpan(4, 5)).toEqual({ start: 4, end: 5 })
    expect(line.sourceSpan(4, 6)).toEqual({ start: 4, end: 10 })
    const part = line.slice(5, 8)
    expect([part.text, part.sourceOffset(0), part.sourceOffset(2)]).toEqual(['b c', 9, 11])
  })

  it('that are not joined stand where they start', () => {
    const part = wholeLine('FROM a', 10).slice(5, 6)
    expect([part.text, part.sourceSpan(0, 1)]).toEqual(['a', { start: 15, end: 16 }])
  })
})

describe('nearest names', () => {
  it.each([
    ['frm', ['from', 'run'], ['from']],
    ['as', ['add', 'arg', 'cmd'], ['add', 'arg']],
    ['wrong', ['from', 'run'], []],
    ['run', ['from', 'run'], []],
    ['', ['ab', 'abc'], ['ab']],
    ['kitten', ['sitting', 'mitten'], ['mitten']],
  ])('%s in %j', (name, options, found) => {
    expect(nearest(name, options)).toEqual(found)
  })
})

describe('bytes', () => {
  it('stand for themselves, and lead back to their characters', () => {
    const bytes = toBytes('xé😀', 1, 4)
    expect([bytes.text, ...[0, 1, 2, 5, 6].map((byte) => bytes.offsetOf(byte))]).toEqual([
      '\u00c3\u00a9\u00f0\u009f\u0098\u0080',
      1,
      1,
      2,
      2,
      4,
    ])
    expect(fromBytes(bytes.text)).toBe('é😀')
  })

  it('that make no character are quoted as bytes', () => {
    expect(quote(withoutFirstByte('é#'))).toBe('"\\xa9#"')
    expect(withoutFirstByte('# a')).toBe(' a')
    expect(quote(fromBytes('\u00e2\u0082a'))).toBe('"\\xe2\\x82a"')
  })

  it('are counted as UTF-8', () => {
    expect(['a', 'é', '한', '😀', '\ud800'].map((text) => utf8Length(text, 0, text.length))).toEqual([1, 2, 3, 4, 3])
    expect([isLongerThan(2, 'é', 0, 1), isLongerThan(1, 'é', 0, 1), isLongerThan(1, 'ab', 0, 2)]).toEqual([
      false,
      true,
      true,
    ])
  })
})
