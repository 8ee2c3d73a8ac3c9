import { isDeepStrictEqual } from 'node:util'
import { type Db, Prisma } from '@stagecraft/db'

/** What an autosave is answered with: the number of the save, or what another device has saved meanwhile. */
export type SaveResult =
  | { readonly kind: 'saved'; readonly edition: number }
  | { readonly kind: 'conflict'; readonly edition: number; readonly answer: unknown }

export interface DraftToWrite {
  readonly userId: string
  readonly itemId: string
  /** Null outside a quiz. */
  readonly sittingId: string | null
  readonly answer: object
  /** The save that this one follows; 0 for the first. */
  readonly edition: number
}

/**
 * Writes a draft over the save that it follows. A device that has not seen the newest save is told what it says, and
 * nothing is lost; the same save sent twice is one. Null if its sitting is over.
 */
export async function writeDraft(db: Db, draft: DraftToWrite): Promise<SaveResult | null> {
  const { userId, itemId, sittingId, answer, edition } = draft
  const whileOpen =
    sittingId === null
      ? Prisma.empty
      : Prisma.sql`FROM sittings s WHERE s.id = ${sittingId}::uuid AND s.state = 'OPEN' FOR SHARE`
  const [saved] = await db.$queryRaw<{ edition: number }[]>`
    INSERT INTO answer_drafts AS known (user_id, item_id, sitting_id, id, answer, updated_at)
    SELECT ${userId}::uuid, ${itemId}::uuid, ${sittingId}::uuid, gen_random_uuid(), ${JSON.stringify(answer)}::jsonb, now()
    ${whileOpen}
    ON CONFLICT (user_id, item_id, sitting_id) DO UPDATE
      SET answer = EXCLUDED.answer, edition = known.edition + 1, updated_at = now()
      WHERE known.edition = ${edition}
    RETURNING edition`
  if (saved !== undefined) return { kind: 'saved', edition: saved.edition }
  const newest = await db.answerDraft.findFirst({
    where: { userId, itemId, sittingId },
    select: { answer: true, edition: true },
  })
  if (newest === null) return null
  if (isDeepStrictEqual(newest.answer, answer)) return { kind: 'saved', edition: newest.edition }
  return { kind: 'conflict', edition: newest.edition, answer: newest.answer }
}
