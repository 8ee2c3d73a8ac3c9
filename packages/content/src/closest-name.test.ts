import { describe, expect, it } from 'vitest'
import { unknownName } from './closest-name.ts'

const fields = ['title', 'summary', 'concepts']

describe('what is said of an unknown name', () => {
  it.each([
    ['titel', 'Unknown field titel; did you mean title?'],
    ['Title', 'Unknown field Title; did you mean title?'],
    ['concept', 'Unknown field concept; did you mean concepts?'],
    ['summaryy', 'Unknown field summaryy; did you mean summary?'],
    ['author', 'Unknown field author'],
    ['x', 'Unknown field x'],
    ['', 'Unknown field '],
  ])('%s', (name, message) => {
    expect(unknownName('field', name, fields)).toEqual({ message, expected: 'one of title, summary, concepts' })
  })
})
