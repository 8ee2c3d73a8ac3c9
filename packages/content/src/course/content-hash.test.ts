import { describe, expect, it } from 'vitest'
import { contentHash } from './content-hash.ts'

describe('the hash of a value', () => {
  it('is SHA-256 of its JSON without blanks, fields sorted', () => {
    // printf '{"a":[1,"x",null],"b":{"c":true,"d":{}}}' | sha256sum
    const hash = '48fc099bbbc33dcef1af2273fdc59a4c960fe53063a24c24b45ce40d226cdd01'
    expect(contentHash({ b: { d: {}, c: true }, a: [1, 'x', null] })).toBe(hash)
    expect(contentHash({ a: [1, 'x', null], b: { c: true, d: {} } })).toBe(hash)
  })

  it.each([
    ['the order of a list', [1, 2], [2, 1]],
    ['a number and its text', { a: 1 }, { a: '1' }],
    ['an empty list and nothing', { a: [] }, {}],
    ['where a text ends', ['ab', 'c'], ['a', 'bc']],
  ])('tells %s apart', (_name, one, other) => expect(contentHash(one)).not.toBe(contentHash(other)))
})
