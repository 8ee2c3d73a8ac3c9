import { type Quiz, QuizSchema } from '@stagecraft/assessment'
import type { Db } from '@stagecraft/db'
import { LruCache } from '../lru-cache.ts'

/** A quiz as one revision has it, and where it lies. */
export interface QuizRevision {
  readonly title: string
  readonly quiz: Quiz
  readonly quizKey: string
  readonly course: string
}

const quizzesByDb = new WeakMap<Db, LruCache<QuizRevision>>()

/** The quiz of a revision; from memory after the first time, for a revision never changes. */
export function getQuizRevision(db: Db, revisionId: string): Promise<QuizRevision> {
  let quizzes = quizzesByDb.get(db)
  if (quizzes === undefined) {
    quizzes = new LruCache(500)
    quizzesByDb.set(db, quizzes)
  }
  return quizzes.getOrLoad(revisionId, async () => {
    const { title, source, item } = await db.itemRevision.findUniqueOrThrow({
      where: { id: revisionId },
      select: { title: true, source: true, item: { select: { key: true, course: { select: { slug: true } } } } },
    })
    return { title, quiz: QuizSchema.parse(source), quizKey: item.key, course: item.course.slug }
  })
}
