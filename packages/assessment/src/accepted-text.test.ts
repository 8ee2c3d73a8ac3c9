import { describe, expect, it } from 'vitest'
import { type Comparison, faultOfPattern, takesText } from './accepted-text.ts'

const plain: Comparison = { ignoreCase: false, spaces: 'trim' }
const rule = { accepted: ['FROM alpine', 'FROM  busybox'], pattern: 'FROM scratch( AS \\w+)?' }

describe('what was typed', () => {
  it.each([
    { typed: 'FROM alpine', how: {}, isTaken: true },
    { typed: '  FROM alpine\t', how: {}, isTaken: true },
    { typed: 'FROM  alpine', how: {}, isTaken: false },
    { typed: 'FROM  alpine', how: { spaces: 'collapse' }, isTaken: true },
    { typed: 'FROM busybox', how: { spaces: 'collapse' }, isTaken: true },
    { typed: 'FROM alpine ', how: { spaces: 'exact' }, isTaken: false },
    { typed: 'FROM alpine', how: { spaces: 'exact' }, isTaken: true },
    { typed: 'from ALPINE', how: {}, isTaken: false },
    { typed: 'from ALPINE', how: { ignoreCase: true }, isTaken: true },
    { typed: 'FROM scratch AS app', how: {}, isTaken: true },
    { typed: 'from scratch as APP', how: { ignoreCase: true }, isTaken: true },
    { typed: 'FROM scratch AS', how: {}, isTaken: false },
    { typed: '', how: {}, isTaken: false },
    { typed: '   ', how: { spaces: 'exact' }, isTaken: false },
  ] as const)('$typed is taken ($how): $isTaken', ({ typed, how, isTaken }) => {
    expect(takesText(rule, { ...plain, ...how }, typed)).toBe(isTaken)
  })

  it('is not taken for being empty, even by a pattern that takes everything', () => {
    expect(takesText({ accepted: [], pattern: '.*' }, plain, ' ')).toBe(false)
  })

  it('may have its accents as characters of their own', () => {
    expect(takesText({ accepted: ['caf\u00e9'], pattern: null }, plain, 'cafe\u0301')).toBe(true)
  })
})

describe('the pattern of a rule', () => {
  it.each([
    { pattern: null, fault: null },
    { pattern: 'FROM \\w+', fault: null },
    {
      pattern: 'RUN .*',
      fault: 'The pattern takes none of the accepted answers; expected one of them as an example of it',
    },
    { pattern: 'FROM (', fault: 'The group does not end (at character 7); expected )' },
  ])('$pattern: $fault', ({ pattern, fault }) => {
    expect(faultOfPattern({ accepted: ['FROM alpine'], pattern }, plain)).toBe(fault)
  })
})
