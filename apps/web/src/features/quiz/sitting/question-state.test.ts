import { expect, it } from 'vitest'
import type { SittingQuestion } from '../quiz.ts'
import { changed } from '../saving/pending.ts'
import { questionState, shownAnswer } from './question-state.ts'

const asked = { itemId: 'q1', edition: 1, answer: null, verdict: null } as unknown as SittingQuestion
const say = (...chosen: string[]) => ({ kind: 'choice' as const, chosen })
const graded = (outcome: string) => ({ ...asked, answer: say('a'), verdict: { outcome } }) as unknown as SittingQuestion
const typed = changed(null, asked, say('b'), 0)

it.each([
  ['nobody has answered it', asked, null, 'open'],
  ['it was answered', { ...asked, answer: say('a') }, null, 'answered'],
  ['the answer was taken back', { ...asked, answer: say() }, null, 'open'],
  ['the answer is only in this browser', asked, typed, 'answered'],
  ['it is taken back in this browser', { ...asked, answer: say('a') }, { ...typed, answer: null }, 'open'],
  ['another device says otherwise', asked, { ...typed, conflict: { answer: say('c'), edition: 2 } }, 'conflict'],
  ['the server does not take it', asked, { ...typed, refusal: 'Too long.' }, 'refused'],
  ['it was right', graded('correct'), null, 'right'],
  ['it was partly right', graded('partial'), null, 'wrong'],
] as const)('when %s', (_when, question, pending, state) => expect(questionState(question, pending)).toBe(state))

it('shows this browser’s answer before the server’s', () => {
  expect(shownAnswer({ ...asked, answer: say('a') }, typed)).toEqual(say('b'))
})
