import { describe, expect, it } from 'vitest'
import { keptAnswers } from './kept-answers.ts'
import { changed } from './pending.ts'

const pending = changed(null, { itemId: 'q1', edition: 2 }, { kind: 'choice', chosen: ['binary'] }, 1000)

function memory(entries: Record<string, string> = {}) {
  const map = new Map(Object.entries(entries))
  return {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
  }
}

function closed(): never {
  throw new Error('storage is closed')
}

describe('an answer that is kept', () => {
  it('comes back after a reload', () => {
    const storage = memory()
    keptAnswers('s1', storage).keep(pending)
    expect(keptAnswers('s1', storage).find('q1')).toEqual(pending)
  })

  it('belongs to its sitting and its question', () => {
    const storage = memory()
    keptAnswers('s1', storage).keep(pending)
    expect(keptAnswers('s2', storage).find('q1')).toBeNull()
    expect(keptAnswers('s1', storage).find('q2')).toBeNull()
  })

  it('is gone once dropped', () => {
    const kept = keptAnswers('s1', memory())
    kept.keep(pending)
    kept.drop('q1')
    expect(kept.find('q1')).toBeNull()
  })

  it.each(['', 'null', '{}', '{', JSON.stringify({ ...pending, itemId: 'q2' })])(
    'is none where storage holds %j',
    (text) => expect(keptAnswers('s1', memory({ 'answer:s1:q1': text })).find('q1')).toBeNull(),
  )

  it('does without storage', () => {
    const kept = keptAnswers('s1', { getItem: closed, setItem: closed, removeItem: closed })
    expect(() => kept.keep(pending)).not.toThrow()
    expect(() => kept.drop('q1')).not.toThrow()
    expect(kept.find('q1')).toBeNull()
  })
})
