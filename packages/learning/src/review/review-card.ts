import { type Db, type DbTransaction, Prisma } from '@stagecraft/db'

/** When a learner should see an item again, and what FSRS knows of their memory of it: a row of review_cards. */
export interface ReviewCard {
  readonly dueAt: Date
  readonly stability: number
  readonly difficulty: number
  readonly scheduledDays: number
  readonly learningSteps: number
  /** How often it was reviewed. */
  readonly reps: number
  readonly lapses: number
  readonly state: number
  readonly lastReviewAt: Date | null
}

/** One review: what it was rated, and the card before and after it. */
export interface Review {
  /** From 1 (again) to 4 (easy). */
  readonly rating: number
  readonly at: Date
  /** Null if the item had none. */
  readonly before: ReviewCard | null
  readonly after: ReviewCard
}

/** A learner's card for an item, or null, and the time on the database's clock, which all copies of the server share. */
export async function findReviewCard(
  db: Db | DbTransaction,
  learnerId: string,
  itemId: string,
): Promise<{ readonly now: Date; readonly card: ReviewCard | null }> {
  const [row] = await db.$queryRaw<({ readonly now: Date } & { readonly [Field in keyof ReviewCard]: unknown })[]>`
    SELECT clock.now, due_at AS "dueAt", stability, difficulty, scheduled_days AS "scheduledDays",
           learning_steps AS "learningSteps", reps, lapses, state, last_review_at AS "lastReviewAt"
    FROM (SELECT now()) clock
    LEFT JOIN review_cards ON user_id = ${learnerId}::uuid AND item_id = ${itemId}::uuid`
  if (row === undefined) throw new Error('The database did not tell the time.')
  const { now, ...card } = row
  return { now, card: card.dueAt === null ? null : (card as ReviewCard) }
}

// The fields of a card by their columns, for the statements that store one.
const columns = {
  due_at: ['dueAt', 'timestamptz'],
  stability: ['stability', 'float8'],
  difficulty: ['difficulty', 'float8'],
  scheduled_days: ['scheduledDays', 'int'],
  learning_steps: ['learningSteps', 'int'],
  reps: ['reps', 'int'],
  lapses: ['lapses', 'int'],
  state: ['state', 'int'],
  last_review_at: ['lastReviewAt', 'timestamptz'],
} as const satisfies Record<string, readonly [keyof ReviewCard, string]>
const entries = Object.entries(columns)

/** The columns of review_cards that hold a card. */
export const cardColumns = listSql((column) => column)

/** A card stored or sent as JSON, as a row: `jsonb_to_record(…) AS card(…)`. */
export const cardFields = listSql((_, field, type) => `"${field}" ${type}`)

/** That row's values, in the order of the columns. */
export const cardValues = listSql((_, field) => `card."${field}"`)

/** Sets the columns to that row's values. */
export const cardFromJson = listSql((column, field) => `${column} = card."${field}"`)

/** Sets the columns to what was to be inserted. */
export const cardFromExcluded = listSql((column) => `${column} = EXCLUDED.${column}`)

function listSql(write: (column: string, field: string, type: string) => string): Prisma.Sql {
  return Prisma.raw(entries.map(([column, [field, type]]) => write(column, field, type)).join(', '))
}
