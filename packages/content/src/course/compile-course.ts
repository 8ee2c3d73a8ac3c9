import { headingsOf } from '../markdown/headings.ts'
import { byPlace, fileStart, type Problem } from '../problem.ts'
import { createAddressBook } from './address-book.ts'
import { buildCourse } from './build-course.ts'
import { checkLesson } from './check-lesson.ts'
import { checkQuestion } from './check-question.ts'
import { checkQuiz } from './check-quiz.ts'
import { type CourseDraft, readDrafts } from './drafts.ts'
import { readLayout } from './layout.ts'
import type { LoadedCourse } from './loaded-course.ts'

/** A course, or everything that keeps its files from being one. */
export type CourseResult =
  | { readonly ok: true; readonly course: LoadedCourse }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Makes a course of its files, given by path and text; all problems are found, and with one there is no course. */
export async function compileCourse(slug: string, files: ReadonlyMap<string, string>): Promise<CourseResult> {
  const layout = readLayout([...files.keys()].toSorted())
  const problems: Problem[] = [...checkSlug(slug), ...layout.problems]
  const draft = readDrafts(files, layout, (problem) => problems.push(problem))
  const lessons = draft.modules.flatMap((module) => module.lessons)
  const exercises = draft.modules.flatMap((module) => module.exercises)
  const quizzes = draft.modules.flatMap((module) => module.quizzes)
  const book = createAddressBook(slug, [
    ...lessons.map(({ file, key, text }) => ({
      file,
      key,
      sections: text === null ? null : headingsOf(text.root).map(({ id }) => id),
    })),
    ...exercises.map(({ file, key }) => ({ file, key, sections: [] })),
    ...quizzes.map(({ file, key }) => ({ file, key, sections: [] })),
  ])
  const concepts = conceptsOf(draft)
  for (const lesson of lessons) {
    problems.push(...checkLesson(lesson, book, concepts))
    for (const question of lesson.questions) problems.push(...checkQuestion(question, book, concepts))
  }
  for (const exercise of exercises) problems.push(...checkQuestion(exercise, book, concepts))
  const questions = [...lessons, ...quizzes].flatMap((step) => step.questions)
  for (const quiz of quizzes) {
    problems.push(...checkQuiz(quiz, questions, book, concepts))
    for (const question of quiz.questions) problems.push(...checkQuestion(question, book, concepts))
  }
  if (problems.length > 0) return { ok: false, problems: problems.toSorted(byPlace) }
  return { ok: true, course: await buildCourse(slug, draft, book) }
}

function checkSlug(slug: string): readonly Problem[] {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) return []
  const message = `The folder’s name ${slug} cannot be an address`
  return [{ file: 'course.yaml', ...fileStart, message, expected: 'lower-case words joined by hyphens' }]
}

// Null where the course could not be read: then any concept may be one of its own.
function conceptsOf({ about }: CourseDraft): readonly string[] | null {
  return about && Object.keys(about.concepts)
}
