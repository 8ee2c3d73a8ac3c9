import { expect, it } from 'vitest'
import { analyze, highlight } from '@stagecraft/analyzer'
import { cutText } from './cut-text.ts'

it.each(['', 'FROM alpine AS a\n# why\nRUN echo "$A" \\\n  && true\n', 'COPY <<E /x\nhi\nE'])(
  'the pieces of %j are the text',
  (text) => {
    const pieces = cutText(text, highlight(analyze(text)))
    expect(pieces.map(({ piece }) => piece).join('')).toBe(text)
    expect(pieces.some(({ kind }) => kind === 'k')).toBe(text !== '')
  },
)

it('highlights of a longer text do not reach beyond a shorter one', () => {
  const pieces = cutText('FROM', highlight(analyze('FROM alpine AS build')))
  expect(pieces).toEqual([{ from: 0, piece: 'FROM', kind: 'k' }])
})
