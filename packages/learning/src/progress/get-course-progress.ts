import { getCurrentVersion } from '../catalog/course-version.ts'
import { outlineModules } from '../catalog/outline.ts'
import type { Person, Platform } from '../platform.ts'

export interface ItemProgress {
  readonly state: 'started' | 'completed'
  readonly bestScore: number
  readonly attempts: number
}

export interface CourseProgress {
  /** By the key of the item; items not begun are absent. */
  readonly items: Readonly<Record<string, ItemProgress>>
  /** Of the lessons, questions, exercises and quizzes of the current version. */
  readonly completed: number
  readonly total: number
  /** The first page that is not done; null when all are. */
  readonly next: { readonly title: string; readonly path: string } | null
}

const counted = new Set(['lesson', 'question', 'exercise', 'quiz'])

/** Where a learner stands in a course, measured against its current version. */
export async function getCourseProgress(
  { db }: Platform,
  learner: Person,
  input: { readonly course: string },
): Promise<CourseProgress> {
  const version = await getCurrentVersion(db, input.course)
  const rows = await db.progress.findMany({
    where: { userId: learner.id, courseId: version.courseId },
    select: { itemId: true, state: true, bestScore: true, attempts: true },
  })
  const byItem = new Map(rows.map((row) => [row.itemId, row]))
  const steps = version.items.filter(({ kind }) => counted.has(kind))
  const items: Record<string, ItemProgress> = {}
  for (const { itemId, key } of steps) {
    const row = byItem.get(itemId)
    if (row === undefined) continue
    const state = row.state === 'COMPLETED' ? 'completed' : 'started'
    items[key] = { state, bestScore: row.bestScore, attempts: row.attempts }
  }
  const isDone = (key: string) => items[key]?.state === 'completed'
  const next = outlineModules(version)
    .flatMap((module) => module.items)
    .find((step) => ![step.key, ...step.questions].every(isDone))
  return {
    items,
    completed: Object.values(items).filter(({ state }) => state === 'completed').length,
    total: steps.length,
    next: next === undefined ? null : { title: next.title, path: next.path },
  }
}
