import { describe, expect, it } from 'vitest'
import { readBytes } from './byte-size.ts'
import { splitCommaFields } from './comma-fields.ts'
import { readBoolean, readDuration, readInteger } from './go-values.ts'

describe('durations', () => {
  it.each([
    ['0', 0],
    ['1ns', 1],
    ['1.5s', 1.5e9],
    ['1h15m30.5s', 4_530_500_000_000],
    ['-2ms', -2e6],
    ['.5us', 500],
    ['5.s', 5e9],
    ['3µs', 3000],
  ])('%s', (text, value) => {
    expect(readDuration(text)).toEqual({ ok: true, value })
  })

  it.each([
    ['', 'time: invalid duration ""'],
    ['s', 'time: invalid duration "s"'],
    ['1', 'time: missing unit in duration "1"'],
    ['1y', 'time: unknown unit "y" in duration "1y"'],
    ['1s2', 'time: missing unit in duration "1s2"'],
    ['99999999999h', 'time: invalid duration "99999999999h"'],
    ['99999999999999999999', 'time: invalid duration "99999999999999999999"'],
    ['1µm', 'time: unknown unit "\\xc2\\xb5m" in duration "1\\xc2\\xb5m"'],
  ])('%j is none', (text, message) => {
    expect(readDuration(text)).toEqual({ ok: false, message })
  })
})

describe('integers', () => {
  it.each([
    ['3', { ok: true, value: 3 }],
    ['+3', { ok: true, value: 3 }],
    ['-3', { ok: true, value: -3 }],
    ['3.0', { ok: false, message: 'strconv.ParseInt: parsing "3.0": invalid syntax' }],
    ['2147483648', { ok: false, message: 'strconv.ParseInt: parsing "2147483648": value out of range' }],
  ])('%s', (text, reading) => {
    expect(readInteger(text)).toEqual(reading)
  })
})

describe('booleans', () => {
  it.each([
    ['1', true],
    ['True', true],
    ['f', false],
    ['yes', null],
    ['tRUE', null],
  ])('%s', (text, value) => {
    expect(readBoolean(text)).toBe(value)
  })
})

describe('sizes', () => {
  it.each([
    ['512', 512],
    ['1k', 1024],
    ['1.5GiB', 1.5 * 1024 ** 3],
    ['2 MB', 2 * 1024 ** 2],
    ['10b', 10],
    ['10bb', null],
    ['10ib', null],
    ['10x', null],
    ['m', null],
    ['', null],
  ])('%s', (text, bytes) => {
    expect(readBytes(text)).toBe(bytes)
  })
})

describe('fields between commas', () => {
  it.each([
    ['a,b', ['a', 'b']],
    ['a,', ['a', '']],
    ['"a,b",c', ['a,b', 'c']],
    ['"a""b"', ['a"b']],
    ['a b', ['a b']],
  ])('%s', (text, values) => {
    const list = splitCommaFields(text)
    expect(list.ok && list.fields.map(({ value }) => value)).toEqual(values)
  })

  it.each([
    ['', 'EOF'],
    ['é"', 'parse error on line 1, column 3: bare " in non-quoted-field'],
    ['"a"b', 'parse error on line 1, column 3: extraneous or missing " in quoted-field'],
    ['"a', 'parse error on line 1, column 2: extraneous or missing " in quoted-field'],
  ])('%s is refused', (text, message) => {
    expect(splitCommaFields(text)).toEqual({ ok: false, message })
  })
})
