import { expect, it } from 'vitest'
import { chooseNext } from './choose-next.ts'
import { type DueQuestion, nameOf } from './review.ts'

const due = (revisionId: string, seed = 0, dueAt = '') =>
  ({ course: 'images', dueAt, question: { key: '', revisionId, seed, body: {} } }) as unknown as DueQuestion
const [a, b] = [due('a'), due('b')]
const names = (...questions: DueQuestion[]) => new Set(questions.map(nameOf))

it.each([
  ['the first', {}, a],
  ['what was taken back', { takenBack: b }, b],
  ['not what was answered', { answered: names(a) }, b],
  ['what was put off after the others', { later: names(a) }, b],
  ['what was put off, if nothing else is left', { later: names(a), answered: names(b) }, a],
  ['another variant of what was answered', { answered: names(due('a', 1)) }, a],
  ['what was answered, once it is due again', { answered: names(due('a', 0, 'earlier')) }, a],
  ['nothing when all are done', { answered: names(a, b) }, null],
])('asks %s', (_, given, expected) => {
  const choice = { questions: [a, b], takenBack: null, answered: names(), later: names(), ...given }
  expect(chooseNext(choice)).toBe(expected)
})
