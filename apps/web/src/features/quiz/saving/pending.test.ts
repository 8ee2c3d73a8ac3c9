import { describe, expect, it } from 'vitest'
import type { Answer } from '@/questions/question.ts'
import { changed, collided, foundAgain, insisted, isDeliverable, type Pending, saved, sent } from './pending.ts'

const question = { itemId: 'q1', edition: 3 }
const say = (...chosen: string[]): Answer => ({ kind: 'choice', chosen })
const mine = changed(null, question, say('a'), 1000)

describe('an answer that was changed', () => {
  it('follows the save that was seen', () => {
    expect(mine).toMatchObject({ itemId: 'q1', edition: 3, answer: say('a'), since: 1000, changedAt: 1000 })
  })

  it('waits since its first change, not its last', () => {
    expect(changed(mine, question, say('b'), 3000)).toMatchObject({ answer: say('b'), since: 1000, changedAt: 3000 })
  })

  it('leaves what is on its way as it was sent', () => {
    const again = changed(sent(mine), question, say('b'), 3000)
    expect(sent(again).underway).toEqual({ answer: say('a') })
  })

  it('is no longer refused', () => {
    expect(isDeliverable({ ...mine, refusal: 'Too long.' })).toBe(false)
    expect(isDeliverable(changed({ ...mine, refusal: 'Too long.' }, question, say('b'), 3000))).toBe(true)
  })
})

describe('a save that is confirmed', () => {
  it('leaves nothing when nothing changed meanwhile', () => {
    expect(saved(sent(mine), 4, 2000)).toBeNull()
  })

  it('leaves what changed meanwhile, to follow it', () => {
    const left = saved(changed(sent(mine), question, say('b'), 1500), 4, 2000)
    expect(left).toMatchObject({ answer: say('b'), edition: 4, underway: null, since: 2000 })
  })

  it('leaves what is to be graded', () => {
    expect(saved({ ...sent(mine), attemptId: 'attempt' }, 4, 2000)).toMatchObject({ attemptId: 'attempt' })
  })
})

describe('a conflict', () => {
  const theirs = { answer: say('c'), edition: 7 }

  it('holds the answer back and shows both', () => {
    const held = collided(sent(mine), theirs)
    expect(held).toMatchObject({ answer: say('a'), conflict: theirs, underway: null })
    expect(held !== null && isDeliverable(held)).toBe(false)
  })

  it('is none when both say the same', () => {
    expect(collided(sent(mine), { answer: say('a'), edition: 7 })).toBeNull()
  })

  it('ends with my answer after theirs', () => {
    expect(insisted({ ...mine, conflict: theirs })).toMatchObject({ answer: say('a'), edition: 7, conflict: null })
  })
})

describe('an answer that a reload finds in the browser', () => {
  const edited = changed(sent(mine), question, say('b'), 1500)
  it('is gone if the server has it', () => {
    expect(foundAgain(sent(mine), { answer: say('a'), edition: 9 })).toBeNull()
  })

  it.each<[string, Pending, Answer | null, Partial<Pending>]>([
    ['stays if the server has another', mine, say('x'), { answer: say('a'), edition: 3 }],
    ['follows what was sent of it and arrived', edited, say('a'), { answer: say('b'), edition: 9, underway: null }],
    [
      'sends again what may not have arrived',
      edited,
      null,
      { answer: say('b'), edition: 3, underway: { answer: say('a') } },
    ],
    ['still wants to be graded', { ...mine, attemptId: 'attempt' }, say('a'), { attemptId: 'attempt' }],
  ])('%s', (_what, pending, answer, left) => {
    expect(foundAgain(pending, { answer, edition: 9 })).toMatchObject(left)
  })
})
