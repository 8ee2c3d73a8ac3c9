import { textsOf } from '@stagecraft/assessment'
import { unknownName } from '../closest-name.ts'
import { checkMarkdown, readMarkdown } from '../markdown/check-markdown.ts'
import type { Problem } from '../problem.ts'
import type { AddressBook } from './address-book.ts'
import { checkConcepts } from './check-concepts.ts'
import type { ExerciseDraft, QuestionDraft } from './drafts.ts'

/** Everything wrong with a question or exercise as a part of its course, its Markdown included. */
export function checkQuestion(
  draft: QuestionDraft | ExerciseDraft,
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
  return [...checkPlace(draft), ...checkConcepts(draft, concepts), ...checkOfChecks(draft, concepts), ...faults]
}

// An exercise has a page of its own, and is no part of a lesson's.
function checkPlace({ file, yaml, about }: QuestionDraft | ExerciseDraft): readonly Problem[] {
  if (about?.kind !== 'dockerfile' || file.endsWith('.exercise.yaml')) return []
  const expected = 'it beside the lessons, in a file such as 03-name.exercise.yaml'
  return [{ file, ...yaml.placeOf(['kind']), message: 'An exercise among the questions of a lesson', expected }]
}

/** The concepts that checks of an exercise name and the course does not have. */
function checkOfChecks(
  { file, yaml, about }: QuestionDraft | ExerciseDraft,
  known: readonly string[] | null,
): readonly Problem[] {
  if (about?.kind !== 'dockerfile' || known === null) return []
  return about.checks.flatMap((check, index) =>
    check.concepts.flatMap((concept, place) =>
      known.includes(concept)
        ? []
        : [
            {
              file,
              ...yaml.placeOf(['checks', index, 'concepts', place]),
              ...unknownName('concept', concept, known),
            },
          ],
    ),
  )
}
