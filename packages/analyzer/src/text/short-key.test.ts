import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shortKey } from './short-key.ts'

test('short texts stand for themselves, long ones for something short', () => {
  expect(shortKey('COPY a /b')).toBe('COPY a /b')
  expect(shortKey('x'.repeat(1000)).length).toBeLessThan(40)
})

test('texts that differ have keys that differ', () => {
  const long = fc.string({ minLength: 65, maxLength: 90 })
  fc.assert(fc.property(long, long, (one, other) => (one === other) === (shortKey(one) === shortKey(other))))
  const near = Array.from({ length: 5000 }, (_, index) => `${'a'.repeat(70)}${index}`)
  expect(new Set(near.map(shortKey)).size).toBe(near.length)
})
