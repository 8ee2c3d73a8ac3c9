import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { findWork, type KeptWork, keepWork } from '@/questions/answer/kept-work.ts'
import { type Saved, Work } from './work.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const starter = 'FROM golang'

function begin(kept: KeptWork | null = null) {
  const written: KeptWork[] = []
  const work = new Work({ starter, kept, keep: (value) => written.push(value) })
  const save = vi.fn<(text: string, edition: number) => Promise<Saved>>(async (_text, edition) => ({
    kind: 'saved',
    edition: edition + 1,
  }))
  return { work, save, written }
}

const onDevice = (text: string, edition: number, savedText: string | null): KeptWork => ({
  text,
  edition,
  savedText,
  checkedText: null,
  sent: null,
})

describe('work on an exercise', () => {
  it('is kept here at every change, whoever types', () => {
    const { work, written } = begin()
    work.change('FROM a')
    work.change('FROM ab')
    expect(written.map(({ text }) => text)).toEqual(['FROM a', 'FROM ab'])
    expect(work.snapshot().saving).toBe('here')
  })

  it('is saved once typing stops, and not more than five seconds late while it does not', async () => {
    const { work, save } = begin()
    work.meet(null, save)
    work.change('FROM a')
    await vi.advanceTimersByTimeAsync(1_500)
    expect(save.mock.calls).toEqual([['FROM a', 0]])
    for (let second = 0; second < 12; second++) {
      work.change(`FROM a${second}`)
      await vi.advanceTimersByTimeAsync(1_000)
    }
    expect(save.mock.calls.length).toBeGreaterThanOrEqual(3)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(save.mock.lastCall?.[0]).toBe('FROM a11')
    expect(work.snapshot().saving).toBe('saved')
  })

  it('sends nothing that nobody typed', async () => {
    const { work, save } = begin()
    work.meet(null, save)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(save).not.toHaveBeenCalled()
  })

  it('tries again where the network fails', async () => {
    const { work, save } = begin()
    save.mockRejectedValueOnce(new Error('no network'))
    work.meet(null, save)
    work.change('FROM a')
    await vi.advanceTimersByTimeAsync(1_500)
    expect(work.snapshot().saving).toBe('failed')
    await vi.advanceTimersByTimeAsync(8_000)
    expect(work.snapshot()).toMatchObject({ saving: 'saved', edition: 1 })
  })

  it('goes on with what another device has saved if nothing was typed here', () => {
    const { work, save } = begin(onDevice('FROM a', 1, 'FROM a'))
    work.meet({ text: 'FROM b', edition: 2 }, save)
    expect(work.snapshot()).toMatchObject({ text: 'FROM b', edition: 2, theirs: null })
  })

  it('saves what was typed while nobody was known', async () => {
    const { work, save } = begin(onDevice('FROM a', 0, null))
    work.meet(null, save)
    await vi.advanceTimersByTimeAsync(100)
    expect(save.mock.calls).toEqual([['FROM a', 0]])
  })

  it.each<[choice: 'keepMine' | 'takeTheirs', text: string, saves: number]>([
    ['keepMine', 'FROM mine', 1],
    ['takeTheirs', 'FROM theirs', 0],
  ])('keeps both ways until one is chosen: %s', async (choice, text, saves) => {
    const { work, save } = begin(onDevice('FROM mine', 1, 'FROM a'))
    work.meet({ text: 'FROM theirs', edition: 2 }, save)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(work.snapshot()).toMatchObject({ text: 'FROM mine', theirs: { text: 'FROM theirs' } })
    expect(save).not.toHaveBeenCalled()
    work[choice]()
    await vi.advanceTimersByTimeAsync(100)
    expect(work.snapshot()).toMatchObject({ text, theirs: null, saving: 'saved' })
    expect(save).toHaveBeenCalledTimes(saves)
  })

  it('hears of another way when it saves', async () => {
    const { work, save } = begin()
    work.meet(null, save)
    save.mockResolvedValueOnce({ kind: 'conflict', edition: 4, text: 'FROM theirs' })
    work.change('FROM mine')
    await vi.advanceTimersByTimeAsync(2_000)
    expect(work.snapshot()).toMatchObject({ text: 'FROM mine', theirs: { text: 'FROM theirs', edition: 4 } })
  })

  it('remembers which text has its verdict', () => {
    const { work } = begin()
    work.send({ id: '1', text: 'FROM a' })
    work.change('FROM b')
    work.settle()
    expect(work.snapshot()).toMatchObject({ text: 'FROM b', checkedText: 'FROM a', sent: null })
  })
})

describe('work kept in a browser', () => {
  const storage = () => {
    const map = new Map<string, string>()
    return {
      getItem: (key: string) => map.get(key) ?? null,
      setItem: (key: string, value: string) => map.set(key, value),
    }
  }

  it('is found again', () => {
    const kept = { ...onDevice('FROM a', 3, null), sent: { id: '1', text: 'FROM a' } }
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
})
