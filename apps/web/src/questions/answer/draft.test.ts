import { describe, expect, it } from 'vitest'
import { dropDraft, findDraft, keepDraft, startDraft } from './draft.ts'

function memory(entries: Record<string, string> = {}) {
  const map = new Map(Object.entries(entries))
  return {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
  }
}

const closed = {
  getItem: () => {
    throw new Error('storage is closed')
  },
  setItem: () => {
    throw new Error('storage is closed')
  },
  removeItem: () => {
    throw new Error('storage is closed')
  },
}

describe('a draft', () => {
  it('comes back with its id after a reload', () => {
    const storage = memory()
    const draft = { ...startDraft(), answer: { kind: 'choice' as const, chosen: ['binary'] } }
    keepDraft('r1', draft, storage)
    expect(findDraft('r1', storage)).toEqual(draft)
  })

  it('belongs to its question', () => {
    const storage = memory()
    keepDraft('r1', startDraft(), storage)
    expect(findDraft('r2', storage)).toBeNull()
  })

  it('is gone once dropped', () => {
    const storage = memory()
    keepDraft('r1', startDraft(), storage)
    dropDraft('r1', storage)
    expect(findDraft('r1', storage)).toBeNull()
  })

  it.each([
    '',
    'null',
    '{}',
    '{"attemptId":1,"answer":null}',
    '{"attemptId":"a","answer":"b"}',
    '{"attemptId":"a","answer":{"chosen":[1]}}',
    '{',
  ])('is null where storage holds %j', (text) => {
    expect(findDraft('r1', memory({ 'draft:r1': text }))).toBeNull()
  })

  it('does without storage', () => {
    expect(() => keepDraft('r1', startDraft(), closed)).not.toThrow()
    expect(() => dropDraft('r1', closed)).not.toThrow()
    expect(findDraft('r1', closed)).toBeNull()
  })
})
