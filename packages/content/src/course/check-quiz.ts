import type { Quiz } from '@stagecraft/assessment'
import { unknownName } from '../closest-name.ts'
import { checkMarkdown, readMarkdown } from '../markdown/check-markdown.ts'
import { type Fault, fileStart, type Problem } from '../problem.ts'
import type { AddressBook } from './address-book.ts'
import { checkConcepts } from './check-concepts.ts'
import type { QuestionDraft, QuizDraft } from './drafts.ts'

/** Everything wrong with a quiz as a part of its course; its own questions are checked as questions. */
export function checkQuiz(
  draft: QuizDraft,
  questions: readonly QuestionDraft[],
  book: AddressBook,
  concepts: readonly string[] | null,
): readonly Problem[] {
  const { file, about: quiz } = draft
  if (quiz === null) return []
  const faults = [
    ...checkIncluded(draft, quiz, questions),
    ...checkCount(draft, quiz),
    ...checkSummary(draft, quiz, book),
  ]
  const recalled = draft.questions.filter(({ about }) => about?.kind === 'recall')
  return [
    ...checkConcepts(draft, concepts),
    ...faults.map((fault) => ({ file, ...fault })),
    ...recalled.map((question) => ({ file: question.file, ...question.yaml.placeOf(['kind']), ...selfGraded })),
  ]
}

function checkIncluded(
  { key, yaml, questions: own }: QuizDraft,
  { include }: Quiz,
  questions: readonly QuestionDraft[],
): readonly Fault[] {
  const module = key.slice(0, key.indexOf('/') + 1)
  const byName = new Map(questions.map((question) => [question.key, question]))
  for (const question of questions) {
    if (question.key.startsWith(module)) byName.set(question.key.slice(module.length), question)
  }
  const asked = new Set(own.map((question) => question.key))
  return include.flatMap((name, index): readonly Fault[] => {
    const place = yaml.placeOf(['include', index])
    const question = byName.get(name)
    if (question === undefined) {
      const { message } = unknownName('question', name, [...byName.keys()])
      return [{ ...place, message, expected: 'the key of a question of this course, as in module/lesson/question' }]
    }
    if (asked.has(question.key))
      return [{ ...place, message: `The quiz asks ${question.key} already`, expected: 'each question once' }]
    asked.add(question.key)
    return question.about?.kind === 'recall' ? [{ ...place, ...selfGraded }] : []
  })
}

const selfGraded = {
  message: 'A recall question is graded by whoever answers it',
  expected: 'a question of another kind in a quiz',
}

function checkCount({ yaml, questions }: QuizDraft, { include, pick }: Quiz): readonly Fault[] {
  const count = questions.length + include.length
  if (count === 0) {
    const expected = 'a question such as what-ships.question.yaml beside it, or include: with the keys of others'
    return [{ ...fileStart, message: 'The quiz asks nothing', expected }]
  }
  if (pick === undefined || pick <= count) return []
  const message = `The quiz picks ${pick} of ${count} ${count === 1 ? 'question' : 'questions'}`
  return [{ ...yaml.placeOf(['pick']), message, expected: `at most ${count}` }]
}

function checkSummary({ yaml }: QuizDraft, { summary }: Quiz, book: AddressBook): readonly Fault[] {
  const { root, faults } = readMarkdown(summary)
  // It is shown wherever the quiz is spoken of, so an address has to begin at the top.
  const complainOfAddress = (address: string) => book.complainOf(address, '')
  return [...faults, ...checkMarkdown(root, summary, { kind: 'short', complainOfAddress })].map(
    ({ line, column, ...complaint }) => ({ ...yaml.placeOfLine(['summary'], { line, column }), ...complaint }),
  )
}
