import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyze } from './analysis.ts'
import type { Analysis } from './analysis.ts'
import { applyChanges } from './change.ts'
import { openDocument } from './open-document.ts'
import { changeOf, editedSample, SEED } from './texts.cases.ts'

describe('changes', () => {
  test.each([
    ['none', [], 'abcdef'],
    [
      'in any order',
      [
        { from: 4, to: 5, insert: 'E' },
        { from: 0, to: 1, insert: 'A' },
      ],
      'AbcdEf',
    ],
    [
      'at one place',
      [
        { from: 1, to: 1, insert: 'X' },
        { from: 1, to: 1, insert: 'Y' },
      ],
      'aXYbcdef',
    ],
    [
      'that overlap',
      [
        { from: 0, to: 3, insert: 'X' },
        { from: 2, to: 4, insert: 'Y' },
      ],
      'XYef',
    ],
    [
      'outside of the text',
      [
        { from: -4, to: -2, insert: 'X' },
        { from: 9, to: 12, insert: 'Y' },
      ],
      'XabcdefY',
    ],
  ])('%s', (_, changes, result) => {
    expect(applyChanges('abcdef', changes)).toBe(result)
  })
})

describe('a document', () => {
  test('takes a new text or what changed in it, and keeps what was', () => {
    const document = openDocument('FROM a\nADD x /')
    const before = document.analysis
    document.update({ from: 7, to: 10, insert: 'COPY' })
    expect(document.analysis.text).toBe('FROM a\nCOPY x /')
    expect(document.update('FROM b').dockerfile.stages).toHaveLength(1)
    expect(before.dockerfile.instructions.map(({ kind }) => kind)).toEqual(['FROM', 'ADD'])
  })

  test('is analysed once for each text', () => {
    const document = openDocument('FROM a')
    const { dockerfile, plan, findings } = document.analysis
    const after = document.update({ from: 0, to: 4, insert: 'FROM' })
    expect([after.dockerfile === dockerfile, after.plan === plan, after.findings === findings]).toEqual([
      true,
      true,
      true,
    ])
  })

  test('means after any edits what its text means', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(editedSample, ([text, edits]) => {
        const document = openDocument(text)
        expect(partsOf(document.analysis)).toEqual(partsOf(analyze(text)))
        for (const edit of edits) {
          const before = document.analysis.text
          const change = changeOf(before, edit)
          const after = document.update(change)
          expect(after.text).toBe(before.slice(0, change.from) + change.insert + before.slice(change.to))
          expect(partsOf(after)).toEqual(partsOf(analyze(after.text)))
        }
      }),
      { numRuns: 300, seed: SEED },
    )
  })
})

function partsOf({ dockerfile, plan, findings }: Analysis): Pick<Analysis, 'dockerfile' | 'plan' | 'findings'> {
  return { dockerfile, plan, findings }
}
