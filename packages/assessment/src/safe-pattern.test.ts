import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPattern } from './safe-pattern.ts'

function matches(source: string, text: string, ignoreCase = false): boolean {
  const read = readPattern(source, { ignoreCase })
  if (!read.ok) throw new Error(read.fault.message)
  return read.pattern.matches(text)
}

describe('a pattern', () => {
  it.each([
    {
      source: 'alpine(:3\\.\\d+)?',
      takes: ['alpine', 'alpine:3.20'],
      refuses: ['alpine:', 'alpine:3x20', 'my alpine'],
    },
    { source: 'COPY +--from=\\w+', takes: ['COPY --from=build', 'COPY   --from=0'], refuses: ['COPY --from=', 'COPY'] },
    { source: '[a-c_-]{2,3}', takes: ['a-', '__c'], refuses: ['a', 'abca', 'ad'] },
    { source: '[^/ ]+', takes: ['build'], refuses: ['a/b', ''] },
    { source: 'a{2}|b{2,}', takes: ['aa', 'bb', 'bbbb'], refuses: ['aaa', 'b', 'ab'] },
    { source: '(?:go|gcc) build', takes: ['go build', 'gcc build'], refuses: ['g build'] },
    { source: '', takes: [''], refuses: ['a'] },
    { source: '(a|)*b', takes: ['b', 'aab'], refuses: ['a'] },
    { source: '.', takes: ['x', '😀', '\n'], refuses: ['', 'xy'] },
    { source: '\\$\\{[A-Z]+\\}', takes: ['${APP}'], refuses: ['$APP'] },
    { source: '[\\]\\\\]', takes: [']', '\\'], refuses: ['['] },
  ])('$source takes $takes and no more', ({ source, takes, refuses }) => {
    for (const text of takes) expect(matches(source, text), text).toBe(true)
    for (const text of refuses) expect(matches(source, text), text).toBe(false)
  })

  it('takes either case if told so', () => {
    expect([matches('[a-z]+ As b', 'FROM aS B', true), matches('from', 'FROM')]).toEqual([true, false])
  })
})

describe('what a pattern cannot hold', () => {
  it.each([
    { source: '^FROM', at: 0, message: 'always takes the whole answer' },
    { source: 'FROM$', at: 4, message: 'always takes the whole answer' },
    { source: '*a', at: 0, message: 'nothing to repeat' },
    { source: 'a*?', at: 2, message: 'A repetition is repeated' },
    { source: 'a++', at: 2, message: 'A repetition is repeated' },
    { source: '(?=a)', at: 2, message: 'look around' },
    { source: '(?<name>a)', at: 2, message: 'look around' },
    { source: '(a)\\1', at: 4, message: '\\1 is not known' },
    { source: '\\bA', at: 1, message: '\\b is not known' },
    { source: '(a', at: 2, message: 'The group does not end' },
    { source: 'a)', at: 1, message: 'no group to close' },
    { source: '[a', at: 2, message: 'The set does not end' },
    { source: '[]', at: 2, message: 'The set is empty' },
    { source: '[z-a]', at: 4, message: 'The range ends before it begins' },
    { source: 'a]', at: 1, message: 'closes nothing' },
    { source: 'a{', at: 2, message: 'stands for a repetition' },
    { source: 'a{3,2}', at: 6, message: 'The repetition ends before it begins' },
    { source: 'a{1', at: 3, message: 'The repetition does not end' },
    { source: 'a{101}', at: 5, message: 'too many' },
    { source: 'a\\', at: 2, message: 'stands at the end' },
    { source: '((a{100}){100}){100}', at: 0, message: 'repeats too much' },
    { source: 'x'.repeat(201), at: 0, message: '201 characters' },
  ])('$source', ({ source, at, message }) => {
    const read = readPattern(source)
    expect(read).toMatchObject({ ok: false, fault: { at } })
    expect(read.ok ? '' : read.fault.message).toContain(message)
  })

  it('is never an exception', () => {
    const texts = fc.string({ unit: fc.constantFrom(...Array.from('ab\\()[]{}|*+?.^$-,1:=')) })
    fc.assert(
      fc.property(texts, (source) => void readPattern(source)),
      { numRuns: 2000 },
    )
  })
})

describe('the machine', () => {
  const { pattern } = fc.letrec<{ pattern: string }>((tie) => ({
    pattern: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\w', '\\.'),
      fc.tuple(tie('pattern'), tie('pattern')).map(([a, b]) => a + b),
      fc.tuple(tie('pattern'), tie('pattern')).map(([a, b]) => `(${a}|${b})`),
      fc
        .tuple(tie('pattern'), fc.constantFrom('*', '+', '?', '{2}', '{1,}', '{0,2}'))
        .map(([inner, repeat]) => `(?:${inner})${repeat}`),
    ),
  }))
  const texts = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '.'), maxLength: 8 })

  it('agrees with the patterns of JavaScript', () => {
    const small = pattern.filter((source) => readPattern(source).ok)
    const holds = fc.property(small, texts, (source, text) => {
      expect(matches(source, text)).toBe(new RegExp(`^(?:${source})$`, 'su').test(text))
    })
    fc.assert(holds, { numRuns: 2000 })
  })

  it('stays quick where trying again would never end', () => {
    const startedAt = Date.now()
    expect(matches('(a+)+b', 'a'.repeat(1000))).toBe(false)
    expect(matches('(a|a)*(a|a)*(a?){100}c', 'a'.repeat(1000))).toBe(false)
    expect(Date.now() - startedAt).toBeLessThan(2000)
  })

  it('does not try a text that is too long', () => expect(matches('a*', 'a'.repeat(1001))).toBe(false))
})
