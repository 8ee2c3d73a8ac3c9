import { type Quiz, QuizSchema } from '@stagecraft/assessment'
import { type CourseVersion, getCurrentVersion, type VersionItem } from '../catalog/course-version.ts'
import { DomainError } from '../domain-error.ts'
import type { Platform } from '../platform.ts'

/** Names a quiz by its course and its key there. */
export interface QuizAddress {
  readonly course: string
  readonly quiz: string
}

/** A quiz of the current version, with all questions that it may ask. */
export interface FoundQuiz {
  readonly version: CourseVersion
  readonly item: VersionItem
  readonly quiz: Quiz
  readonly questions: readonly VersionItem[]
}

/** The quiz at an address. Throws `not-found`. */
export async function findQuiz({ db }: Platform, address: QuizAddress): Promise<FoundQuiz> {
  const version = await getCurrentVersion(db, address.course)
  const item = version.items.find(({ kind, key }) => kind === 'quiz' && key === address.quiz)
  if (item === undefined) {
    throw new DomainError('not-found', `“${version.title}” has no quiz at this address. Its outline shows them all.`)
  }
  const quiz = QuizSchema.parse(item.source)
  return { version, item, quiz, questions: questionsOf(version, item, quiz) }
}

function questionsOf({ items }: CourseVersion, { key, parentKey }: VersionItem, { include }: Quiz): VersionItem[] {
  const wanted = new Set(include.flatMap((name) => [name, `${parentKey ?? ''}/${name}`]))
  return items.filter((item) => item.kind === 'question' && (item.parentKey === key || wanted.has(item.key)))
}
