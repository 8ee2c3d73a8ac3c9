import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Answer } from '@/questions/question.ts'
import { Courier, type Route, type SaveReply } from './courier.ts'
import { keptAnswers } from './kept-answers.ts'
import type { Pending } from './pending.ts'

const say = (word: string): Answer => ({ kind: 'text', text: word })
const first = { itemId: 'q1', edition: 0 }
const second = { itemId: 'q2', edition: 0 }

/** A server with a network that can be cut, and a page that hears from the courier. */
function aServer() {
  const map = new Map<string, string>()
  const storage = {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
  }
  const held = new Map<string, { answer: Answer | null; edition: number }>()
  const server = {
    held,
    log: [] as string[],
    kept: keptAnswers('s1', storage),
    isOnline: true,
    /** What becomes of the next requests: lost on the way there, on the way back, or refused. */
    troubles: [] as ('lost' | 'unheard' | 'over' | 'refused')[],
    isOver: false,
    graded: [] as string[],
    /** The questions whose saves the page was told of. */
    heard: [] as string[],
  }
  const answerWith = (trouble: string | undefined, work: () => SaveReply): SaveReply => {
    if (trouble === 'lost' || trouble === 'over' || trouble === 'refused') throw new Error(trouble)
    const reply = work()
    if (trouble === 'unheard') throw new Error('lost')
    return reply
  }
  const route: Route = {
    isOnline: () => server.isOnline,
    failureOf: (error) => {
      const { message } = error as Error
      if (message === 'over') return { kind: 'over' }
      return message === 'refused' ? { kind: 'refused', why: 'Too long.' } : { kind: 'passing' }
    },
    onOver: () => (server.isOver = true),
    onSaved: (itemId) => server.heard.push(itemId),
    grade: (attemptId, itemId) => {
      server.graded.push(`${attemptId} ${itemId}`)
      return Promise.resolve()
    },
    save: (itemId, answer, edition) =>
      new Promise((resolve) => {
        const trouble = server.troubles.shift()
        server.log.push(`${itemId} ${answer !== null && 'text' in answer ? answer.text : '-'} after ${edition}`)
        resolve(
          answerWith(trouble, () => {
            const newest = held.get(itemId) ?? { answer: null, edition: 0 }
            if (newest.edition !== edition) {
              const isSame = JSON.stringify(newest.answer) === JSON.stringify(answer)
              return isSame ? { kind: 'saved', edition: newest.edition } : { kind: 'conflict', ...newest }
            }
            held.set(itemId, { answer, edition: edition + 1 })
            return { kind: 'saved', edition: edition + 1 }
          }),
        )
      }),
  }
  const courier = (found: readonly Pending[] = []) => new Courier(route, server.kept, found)
  return { server, courier }
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

async function flush(courier: Courier) {
  const flushed = courier.flush()
  await pass(0)
  await flushed
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('saving', () => {
  it('waits for a pause, and sends the newest only', async () => {
    const { server, courier } = aServer()
    const mine = courier()
    mine.change(first, say('a'))
    await pass(600)
    mine.change(first, say('ab'))
    await pass(900)
    expect(server.log).toEqual([])
    await pass(200)
    expect(server).toMatchObject({ log: ['q1 ab after 0'], heard: ['q1'] })
    expect(mine.read()).toEqual({ pending: [], isSending: false, failures: 0 })
  })

  it('is never more than five seconds behind, however one types', async () => {
    const { server, courier } = aServer()
    const mine = courier()
    for (let tenth = 0; tenth < 50; tenth += 1) {
      mine.change(first, say(`${tenth}`))
      await pass(100)
    }
    expect(server.held.get('q1')?.edition).toBe(1)
  })

  it('follows the save before', async () => {
    const { server, courier } = aServer()
    const mine = courier()
    mine.change(first, say('a'))
    await flush(mine)
    mine.change({ ...first, edition: 1 }, say('b'))
    await flush(mine)
    expect(server.log).toEqual(['q1 a after 0', 'q1 b after 1'])
  })

  it('is kept in the browser until it has arrived', async () => {
    const { server, courier } = aServer()
    const mine = courier()
    mine.change(first, say('a'))
    expect(server.kept.find('q1')).toMatchObject({ answer: say('a') })
    await flush(mine)
    expect(server.kept.find('q1')).toBeNull()
  })
})

describe('without a connection', () => {
  it('sends nothing, and everything in order once it is back', async () => {
    const { server, courier } = aServer()
    server.isOnline = false
    const mine = courier()
    mine.change(second, say('b'))
    await pass(10)
    mine.change(first, say('a'))
    await pass(60_000)
    expect(server.log).toEqual([])
    server.isOnline = true
    mine.hurry()
    await pass(0)
    expect(server.log).toEqual(['q2 b after 0', 'q1 a after 0'])
  })

  it('tries again, later each time', async () => {
    const { server, courier } = aServer()
    server.troubles = ['lost', 'lost', 'lost']
    const mine = courier()
    mine.change(first, say('a'))
    await pass(1000)
    expect(mine.read()).toMatchObject({ failures: 1, isSending: false })
    await pass(1000 + 2000 + 4000)
    expect(server.log).toHaveLength(4)
    expect(mine.read()).toEqual({ pending: [], isSending: false, failures: 0 })
  })

  it('takes a save whose confirmation was lost for what it is', async () => {
    const { server, courier } = aServer()
    server.troubles = ['unheard']
    const mine = courier()
    mine.change(first, say('a'))
    await pass(1000)
    mine.change(first, say('b'))
    await pass(5000)
    expect(server.log).toEqual(['q1 a after 0', 'q1 a after 0', 'q1 b after 1'])
    expect(server.held.get('q1')).toEqual({ answer: say('b'), edition: 2 })
    expect(mine.read().pending).toEqual([])
  })

  it('goes on where a page that was closed has left off', async () => {
    const { server, courier } = aServer()
    server.isOnline = false
    courier().change(first, say('a'))
    const found = server.kept.find('q1')
    server.isOnline = true
    await flush(courier(found === null ? [] : [found]))
    expect(server.held.get('q1')).toMatchObject({ answer: say('a') })
  })
})

describe('another device', () => {
  async function inConflict() {
    const { server, courier } = aServer()
    server.held.set('q1', { answer: say('theirs'), edition: 4 })
    const mine = courier()
    mine.change(first, say('mine'))
    mine.change(second, say('other'))
    await flush(mine)
    return { server, mine }
  }

  it('is told of, and holds up nothing else', async () => {
    const { server, mine } = await inConflict()
    expect(mine.read().pending).toMatchObject([{ itemId: 'q1', conflict: { answer: say('theirs'), edition: 4 } }])
    expect(server.held.get('q2')).toMatchObject({ answer: say('other') })
  })

  it('gives way if one says so', async () => {
    const { server, mine } = await inConflict()
    mine.keepMine('q1')
    await flush(mine)
    expect(server.held.get('q1')).toEqual({ answer: say('mine'), edition: 5 })
  })

  it('wins if one says so', async () => {
    const { server, mine } = await inConflict()
    mine.takeTheirs('q1')
    await flush(mine)
    expect(server.held.get('q1')).toEqual({ answer: say('theirs'), edition: 4 })
    expect(mine.read().pending).toEqual([])
  })
})

describe('an answer that is to be graded', () => {
  it('goes at once, and only once', async () => {
    const { server, courier } = aServer()
    const mine = courier()
    mine.change(first, say('a'))
    mine.finish(first, say('a'), 'attempt')
    mine.finish(first, say('a'), 'pressed again')
    await pass(0)
    expect(server.graded).toEqual(['attempt q1'])
    await pass(10_000)
    expect(server).toMatchObject({ graded: ['attempt q1'], log: [] })
  })
})

describe('a refusal', () => {
  it('of one answer is told, and another answer may be given', async () => {
    const { server, courier } = aServer()
    server.troubles = ['refused']
    const mine = courier()
    mine.change(first, say('x'))
    await flush(mine)
    expect(mine.read().pending).toMatchObject([{ refusal: 'Too long.' }])
    mine.change(first, say('y'))
    await flush(mine)
    expect(server.held.get('q1')).toMatchObject({ answer: say('y') })
  })

  it('of all ends the delivery', async () => {
    const { server, courier } = aServer()
    server.troubles = ['over']
    const mine = courier()
    mine.change(first, say('x'))
    mine.change(second, say('y'))
    await flush(mine)
    expect(server.isOver).toBe(true)
    expect(mine.read().pending).toEqual([])
  })
})
