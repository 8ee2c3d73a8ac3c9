import { listNames, unknownName } from '../closest-name.ts'
import { checkMarkdown } from '../markdown/check-markdown.ts'
import { attributesOf } from '../markdown/directives.ts'
import { placeOf } from '../markdown/tree.ts'
import { type Fault, fileStart, type Place, type Problem } from '../problem.ts'
import type { AddressBook } from './address-book.ts'
import { checkConcepts } from './check-concepts.ts'
import type { LessonDraft } from './drafts.ts'

/** Everything wrong with a lesson as a part of its course, its own text included. */
export function checkLesson(
  lesson: LessonDraft,
  book: AddressBook,
  concepts: readonly string[] | null,
): readonly Problem[] {
  const { file, text } = lesson
  const inFile = (fault: Fault): Problem => ({ file, ...fault })
  const named = checkConcepts(lesson, concepts)
  if (text === null) return named
  const complainOfAddress = (address: string) => book.complainOf(address, file)
  const faults = checkMarkdown(text.root, text.markdown, { kind: 'lesson', complainOfAddress })
  return [...named, ...faults.map(inFile), ...checkPlacements(lesson)]
}

/** The questions that a lesson places, in order, and where. */
export function placementsIn({ text }: LessonDraft): readonly { readonly id: string; readonly place: Place }[] {
  return (text?.root.children ?? []).flatMap((node) => {
    if (node.type !== 'leafDirective' || node.name !== 'question') return []
    const { id = '' } = attributesOf(node)
    return id === '' ? [] : [{ id, place: placeOf(node) }]
  })
}

function checkPlacements(lesson: LessonDraft): readonly Problem[] {
  const { file, questions } = lesson
  const known = questions.map(({ id }) => id)
  const placements = placementsIn(lesson)
  const placed = placements.map(({ id }) => id)
  const misplaced = placements.flatMap(({ id, place }, index): readonly Problem[] => {
    if (!known.includes(id)) return [{ file, ...place, ...missingQuestion(id, known) }]
    if (!placed.slice(0, index).includes(id)) return []
    return [{ file, ...place, message: `The question ${id} was placed before`, expected: 'each question once' }]
  })
  const unplaced = questions.filter(({ id }) => !placed.includes(id))
  return [
    ...misplaced,
    ...unplaced.map((question) => ({
      file: question.file,
      ...fileStart,
      message: 'The lesson places this question nowhere',
      expected: `::question{id="${question.id}"} in ${file}`,
    })),
  ]
}

function missingQuestion(id: string, known: readonly string[]): Pick<Problem, 'message' | 'expected'> {
  const { message } = unknownName('question', id, known)
  return { message, expected: known.length > 0 ? listNames(known) : `a file ${id}.question.yaml beside the lesson` }
}
