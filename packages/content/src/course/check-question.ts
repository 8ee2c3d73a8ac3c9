import { textsOf } from '@stagecraft/assessment'
import { checkMarkdown, readMarkdown } from '../markdown/check-markdown.ts'
import type { Problem } from '../problem.ts'
import type { AddressBook } from './address-book.ts'
import { checkConcepts } from './check-concepts.ts'
import type { QuestionDraft } from './drafts.ts'

/** Everything wrong with a question as a part of its course, its Markdown included. */
export function checkQuestion(
  draft: QuestionDraft,
  book: AddressBook,
  concepts: readonly string[] | null,
): readonly Problem[] {
  const { file, yaml, about: question } = draft
  if (question === null) return []
  const complainOfAddress = (address: string) => book.complainOf(address, file)
  const faults = textsOf(question).flatMap(({ path, markdown }) => {
    const { root, faults: unreadable } = readMarkdown(markdown)
    const checked = [...unreadable, ...checkMarkdown(root, markdown, { kind: 'short', complainOfAddress })]
    return checked.map(({ line, column, ...complaint }) => ({
      file,
      ...yaml.placeOfLine(path, { line, column }),
      ...complaint,
    }))
  })
  return [...checkConcepts(draft, concepts), ...faults]
}
