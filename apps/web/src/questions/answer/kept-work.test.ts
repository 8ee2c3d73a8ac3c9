import { describe, expect, it } from 'vitest'
import { findWork, forgetSavedWork, keepWork, type KeptWork } from './kept-work.ts'

const aWork: KeptWork = { text: 'FROM a', edition: 3, savedText: null, checkedText: null, sent: null }

describe('work kept in a browser', () => {
  const storage = () => {
    const map = new Map<string, string>()
    return {
      getItem: (key: string) => map.get(key) ?? null,
      setItem: (key: string, value: string) => void map.set(key, value),
      removeItem: (key: string) => void map.delete(key),
      key: (index: number) => [...map.keys()][index] ?? null,
      get length() {
        return map.size
      },
    }
  }

  it('is found again', () => {
    const kept = { ...aWork, sent: { id: '1', text: 'FROM a' } }
    const here = storage()
    keepWork('a/b', kept, here)
    expect(findWork('a/b', here)).toEqual(kept)
    expect(findWork('a/c', here)).toBeNull()
  })

  it.each(['', '{', '{}', '"text"', '{"text":1,"edition":0,"savedText":null,"checkedText":null,"sent":null}'])(
    'is nothing where it says %j',
    (text) => {
      const here = storage()
      here.setItem('work:a', text)
      expect(findWork('a', here)).toBeNull()
    },
  )

  it('is forgotten when its owner leaves, but for what is nowhere else', () => {
    const here = storage()
    keepWork('saved', { ...aWork, savedText: aWork.text }, here)
    keepWork('unsaved', { ...aWork, savedText: 'FROM before' }, here)
    here.setItem('theme', 'dark')
    forgetSavedWork(here)
    expect(findWork('saved', here)).toBeNull()
    expect(findWork('unsaved', here)).not.toBeNull()
    expect(here.getItem('theme')).toBe('dark')
  })
})
