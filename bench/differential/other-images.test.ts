import { expect, it } from 'vitest'
import { needsOtherImages } from './other-images.ts'

it.each<readonly [string, boolean]>([
  ['FROM base AS a\nCOPY --from=base /x /\nFROM a\nCOPY --from=a /x /\nCOPY --from=0 /x /\n', false],
  ['ARG BASE=base\nFROM ${BASE}\nFROM scratch\n', false],
  ['FROM a\n', true],
  ['FROM base\nCOPY --from=a /x /\n', true],
])('%j needs other images: %s', (dockerfile, expected) => {
  expect(needsOtherImages({ name: 'case', dockerfile, files: {} })).toBe(expected)
  expect(needsOtherImages({ name: 'case', dockerfile: 'FROM base\n', files: {}, edits: [{ dockerfile }] })).toBe(
    expected,
  )
})
