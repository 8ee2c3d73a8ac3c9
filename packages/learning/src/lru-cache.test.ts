import { describe, expect, it } from 'vitest'
import { LruCache } from './lru-cache.ts'

describe('LruCache', () => {
  it('loads a key once, however many ask at the same moment', async () => {
    const cache = new LruCache<number>(2)
    let loads = 0
    const load = async () => ++loads
    expect(await Promise.all([cache.getOrLoad('a', load), cache.getOrLoad('a', load)])).toEqual([1, 1])
  })

  it('lets the entry go that was unused for longest', async () => {
    const cache = new LruCache<string>(2)
    await cache.getOrLoad('a', async () => 'first')
    await cache.getOrLoad('b', async () => 'first')
    await cache.getOrLoad('a', async () => 'again')
    await cache.getOrLoad('c', async () => 'first')
    expect(await cache.getOrLoad('a', async () => 'again')).toBe('first')
    expect(await cache.getOrLoad('b', async () => 'again')).toBe('again')
  })

  it('tries again after a failure', async () => {
    const cache = new LruCache<string>(2)
    await expect(cache.getOrLoad('a', () => Promise.reject(new Error('lost')))).rejects.toThrow('lost')
    expect(await cache.getOrLoad('a', async () => 'found')).toBe('found')
  })
})
