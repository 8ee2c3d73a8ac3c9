import { describe, expect, it } from 'vitest'
import { hasMoreThan } from './answer-size.ts'

const endless: unknown[] = []
endless.push(endless)

const unlistable = new Proxy(Array.from({ length: 1000 }), {
  ownKeys() {
    throw new Error('the entries were listed')
  },
})

describe('whether an answer holds more than 100 characters', () => {
  it.each([
    { what: 'nothing', input: undefined, isMore: false },
    { what: 'a short answer', input: { kind: 'choice', chosen: ['a', 'b'] }, isMore: false },
    { what: 'a long text', input: { text: 'x'.repeat(100) }, isMore: true },
    { what: 'many short texts', input: Array.from({ length: 51 }, () => 'x'), isMore: true },
    { what: 'a long field name', input: { ['x'.repeat(100)]: 1 }, isMore: true },
    { what: 'a list that holds itself', input: endless, isMore: true },
    { what: 'a long list, without listing its entries', input: unlistable, isMore: true },
  ])('$what: $isMore', ({ input, isMore }) => expect(hasMoreThan(100, input)).toBe(isMore))
})
