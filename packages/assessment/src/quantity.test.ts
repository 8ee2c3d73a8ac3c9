import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatQuantity, readQuantity, type Unit, UNITS } from './quantity.ts'

const read = (typed: string, unit: Unit) => {
  const reading = readQuantity(typed, unit)
  return reading.ok ? reading.value : reading.message
}

describe('a typed quantity', () => {
  it.each([
    ['14', 'MB', 14],
    ['14 MB', 'MB', 14],
    ['14mb', 'MB', 14],
    ['14000 kB', 'MB', 14],
    ['0,5 GB', 'MB', 500],
    ['1 GiB', 'MiB', 1024],
    ['1 KiB', 'bytes', 1024],
    ['2048 bytes', 'KiB', 2],
    ['1 500 000 B', 'MB', 1.5],
    ['1\u202f500\u2009000', 'bytes', 1_500_000],
    ['1\u00a0500,5', 'plain', 1500.5],
    ['1.5', 'plain', 1.5],
    ['1,5', 'plain', 1.5],
    ['.5', 'plain', 0.5],
    ['0,125', 'plain', 0.125],
    ['1.234', 'plain', 1.234],
    ['12,3456', 'plain', 12.3456],
    ['1,234.5', 'plain', 1234.5],
    ['1.234,5', 'plain', 1234.5],
    ['1,234,567', 'plain', 1_234_567],
    ['1.234.567', 'plain', 1_234_567],
    ['1 234,567', 'plain', 1234.567],
    ['-3', 'plain', -3],
    ['\u22123', 'plain', -3],
    ['+3', 'plain', 3],
    ['1e3', 'plain', 1000],
    ['1.5e-2', 'plain', 0.015],
    ['40 %', 'percent', 40],
    ['40 percent', 'percent', 40],
    ['1.5 s', 'ms', 1500],
    ['300 ms', 'seconds', 0.3],
    [' 7 ', 'seconds', 7],
  ] as const)('%s asked for in %s is %d', (typed, unit, value) => expect(read(typed, unit)).toBeCloseTo(value, 10))

  it.each([
    ['abc', 'plain', '"abc" is not a number. Type a number, such as 12 or 1.5.'],
    ['', 'plain', '"" is not a number. Type a number, such as 12 or 1.5.'],
    ['NaN', 'plain', '"NaN" is not a number. Type a number, such as 12 or 1.5.'],
    ['Infinity', 'plain', '"Infinity" is not a number. Type a number, such as 12 or 1.5.'],
    ['0x10', 'plain', '"0x10" is not a number. Type a number, such as 12 or 1.5.'],
    ['1 2', 'plain', '"1 2" is not a number. Type a number, such as 12 or 1.5.'],
    ['12 34', 'plain', '"12 34" is not a number. Type a number, such as 12 or 1.5.'],
    ['1.2.3', 'plain', '"1.2.3" is not a number. Type a number, such as 12 or 1.5.'],
    ['.', 'plain', '"." is not a number. Type a number, such as 12 or 1.5.'],
    ['1e999', 'plain', '"1e999" is too large. Type a number, such as 12 or 1.5.'],
    ['1,234', 'plain', '1,234 could be a whole number or one with a decimal comma. Type a number, such as 12 or 1.5.'],
    ['3 layers', 'plain', '"layers" is not a unit that is known here. Type a number, such as 12 or 1.5.'],
    ['3 s', 'MB', '"s" is not what was asked for. Type a number, with a unit if you like, such as 250 MB or 1.5 GiB.'],
    ['3 %', 'plain', '"%" is not what was asked for. Type a number, such as 12 or 1.5.'],
  ] as const)('%s asked for in %s is refused', (typed, unit, message) => expect(read(typed, unit)).toBe(message))

  it('is read again as it is written', () => {
    const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 })
    const holds = fc.property(finite, fc.constantFrom(...UNITS), (value, unit) => {
      const again = read(formatQuantity(value, unit), unit)
      expect(again === value || Math.abs(Number(again) / value - 1) < 1e-12).toBe(true)
    })
    fc.assert(holds)
  })

  it('is never an exception', () => {
    const texts = fc.string({ unit: fc.constantFrom('1', '0', '.', ',', ' ', '-', 'e', 'M', 'B', '%', '\u2009') })
    fc.assert(fc.property(texts, fc.constantFrom(...UNITS), (typed, unit) => void read(typed, unit)))
  })
})
