import { describe, expect, it } from 'vitest'
import { withoutWords } from './without-words.ts'

describe('a Dockerfile without words', () => {
  it.each([
    ['comments', '# by me\nFROM alpine\n# and again\nRUN true', 'FROM alpine\nRUN true'],
    ['a comment inside of a step', 'FROM alpine\nRUN a && \\\n  # why\n  b', 'FROM alpine\nRUN a && \\\n  b'],
    ['labels', 'FROM alpine\nLABEL by="me" \\\n  at="home"\nRUN true', 'FROM alpine\nRUN true'],
    ['a maintainer', 'FROM alpine\nMAINTAINER me\nUSER 1', 'FROM alpine\nUSER 1'],
    [
      'nothing else',
      'FROM alpine AS a # no comment\n\nRUN echo "# no"',
      'FROM alpine AS a # no comment\n\nRUN echo "# no"',
    ],
  ])('has no %s', (_what, text, expected) => {
    expect(withoutWords(text)).toBe(expected)
  })
})
