import { renderMarkdown } from '@stagecraft/content'
import { getCurrentVersion } from '../catalog/course-version.ts'
import type { Platform } from '../platform.ts'

/** Something the grader could not tell, with how often it came up lately. */
export interface Undecided {
  readonly key: string
  readonly title: string
  /** The check of an exercise that was unsure; null where the answer as a whole was. */
  readonly check: string | null
  /** In the grader's words, as safe HTML; null where it gave none. */
  readonly reasonHtml: string | null
  readonly count: number
  /** Of these, answers that got no decision at all because of it. */
  readonly undecided: number
  readonly newestAt: Date
}

// The newest answers say what is wrong now; of older ones nobody reads the thousandth.
const ANSWERS = 500
const ROWS = 200

/**
 * What graders could not tell lately in a course, newest first: answers without a decision, whatever they answered, and
 * checks of exercises that were unsure in an answer decided all the same. Only verdicts that still count.
 */
export async function getUndecided(
  { db }: Platform,
  input: { readonly course: string },
): Promise<readonly Undecided[]> {
  const { id, courseId } = await getCurrentVersion(db, input.course)
  const rows = await db.$queryRaw<Row[]>`
    WITH without_decision AS (
      SELECT a.id, a.item_id, v.feedback, v.outcome, v.graded_at
      FROM verdicts v
      JOIN attempts a ON a.id = v.attempt_id
      JOIN items item ON item.id = a.item_id AND item.course_id = ${courseId}::uuid
      WHERE v.outcome = 'UNDECIDED'
        AND NOT EXISTS (SELECT FROM verdicts later WHERE later.attempt_id = v.attempt_id AND later.number > v.number)
      ORDER BY v.graded_at DESC LIMIT ${ANSWERS}
    ), of_exercises AS (
      SELECT answer.*
      FROM course_version_items placed
      JOIN item_revisions revision ON revision.id = placed.revision_id
      CROSS JOIN LATERAL (
        SELECT id, item_id FROM attempts
        WHERE revision_id = placed.revision_id ORDER BY submitted_at DESC LIMIT ${ANSWERS}
      ) recent
      CROSS JOIN LATERAL (
        SELECT recent.id, recent.item_id, feedback, outcome, graded_at
        FROM verdicts WHERE attempt_id = recent.id ORDER BY number DESC LIMIT 1
      ) answer
      WHERE placed.version_id = ${id}::uuid AND revision.source ->> 'kind' = 'dockerfile'
        AND answer.outcome <> 'UNDECIDED'
    ), found AS (
      SELECT answer.item_id, answer.outcome, answer.graded_at, unsure.value ->> 'id' AS "check",
             unsure.value ->> 'reason' AS reason
      FROM (SELECT * FROM without_decision UNION ALL SELECT * FROM of_exercises) answer
      LEFT JOIN LATERAL jsonb_path_query(answer.feedback, '$.checks[*] ? (@.verdict == "unsure")') AS unsure(value) ON true
      WHERE answer.outcome = 'UNDECIDED' OR unsure.value IS NOT NULL
    )
    SELECT item.key, title.title, found."check", found.reason, count(*)::int AS count,
           (count(*) FILTER (WHERE found.outcome = 'UNDECIDED'))::int AS undecided, max(found.graded_at) AS "newestAt"
    FROM found
    JOIN items item ON item.id = found.item_id
    CROSS JOIN LATERAL (
      SELECT title FROM item_revisions WHERE item_id = item.id ORDER BY created_at DESC LIMIT 1
    ) title
    GROUP BY item.key, title.title, found."check", found.reason
    ORDER BY "newestAt" DESC, item.key, found."check"
    LIMIT ${ROWS}`
  return Promise.all(
    rows.map(async ({ reason, ...row }) => ({
      ...row,
      reasonHtml: reason === null ? null : await renderMarkdown(reason),
    })),
  )
}

interface Row extends Omit<Undecided, 'reasonHtml'> {
  readonly reason: string | null
}
