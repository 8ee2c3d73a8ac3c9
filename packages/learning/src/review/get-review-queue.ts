import { getVersion, type VersionItem } from '../catalog/course-version.ts'
import { type PageQuestion, presentQuestion } from '../catalog/present-question.ts'
import { templateOf } from '../catalog/template-of.ts'
import type { Person, Platform } from '../platform.ts'
import { chooseReviewSeed } from './review-seed.ts'

export interface ReviewQueueInput {
  /** Only what belongs to this course. */
  readonly course?: string | undefined
  /** How many questions to bring at most. */
  readonly limit: number
}

/** What a learner should review now. */
export interface ReviewQueue {
  /** The most overdue first. */
  readonly questions: readonly DueQuestion[]
  /** How many are due, those that were left out by the limit included. */
  readonly due: number
  /** When the next one will be due that is not yet; null if there is none. */
  readonly nextDueAt: Date | null
}

export interface DueQuestion {
  readonly course: string
  readonly dueAt: Date
  /** Asked in another variant than the last time, if it has several. */
  readonly question: PageQuestion
}

/** The questions that are due for a learner, as the current versions of their courses ask them. */
export async function getReviewQueue({ db }: Platform, learner: Person, input: ReviewQueueInput): Promise<ReviewQueue> {
  const course = input.course ?? null
  const rows = await db.$queryRaw<QueueRow[]>`
    WITH due AS MATERIALIZED (
      SELECT card.item_id, card.due_at, card.reps, course.slug, course.current_version_id
      FROM review_cards card
      JOIN items item ON item.id = card.item_id
      JOIN courses course ON course.id = item.course_id
      JOIN course_version_items placed ON placed.version_id = course.current_version_id AND placed.item_id = item.id
      WHERE card.user_id = ${learner.id}::uuid AND card.due_at <= now()
        AND (${course}::text IS NULL OR course.slug = ${course})
    )
    SELECT (SELECT count(*)::int FROM due) AS due, (
      SELECT card.due_at
      FROM review_cards card
      JOIN items item ON item.id = card.item_id
      JOIN courses course ON course.id = item.course_id
      JOIN course_version_items placed ON placed.version_id = course.current_version_id AND placed.item_id = item.id
      WHERE card.user_id = ${learner.id}::uuid AND card.due_at > now()
        AND (${course}::text IS NULL OR course.slug = ${course})
      ORDER BY card.due_at LIMIT 1
    ) AS "nextDueAt", first.item_id AS "itemId", first.due_at AS "dueAt", first.reps, first.slug AS course,
      first.current_version_id AS "versionId"
    FROM (SELECT) one
    LEFT JOIN (SELECT * FROM due ORDER BY due_at, item_id LIMIT ${input.limit}) first ON true
    ORDER BY first.due_at, first.item_id`
  const [{ due, nextDueAt } = { due: 0, nextDueAt: null }] = rows
  const present = async ({ versionId, itemId, course: slug, dueAt, reps }: DueRow): Promise<DueQuestion> => {
    const version = await getVersion(db, versionId)
    const item = findItem(version.items, itemId)
    const seed = chooseReviewSeed(templateOf(item), { learnerId: learner.id, itemId, reps })
    return { course: slug, dueAt, question: await presentQuestion(item, seed) }
  }
  return { questions: await Promise.all(rows.filter(isDue).map(present)), due, nextDueAt }
}

interface DueRow {
  readonly itemId: string
  readonly dueAt: Date
  readonly reps: number
  readonly course: string
  readonly versionId: string
}

type QueueRow = { readonly due: number; readonly nextDueAt: Date | null } & (
  | DueRow
  | { readonly [Field in keyof DueRow]: null }
)

function isDue(row: QueueRow): row is QueueRow & DueRow {
  return row.itemId !== null
}

function findItem(items: readonly VersionItem[], itemId: string): VersionItem {
  const item = items.find((each) => each.itemId === itemId)
  if (item === undefined) throw new Error(`a version lost the item ${itemId} that it was found by`)
  return item
}
