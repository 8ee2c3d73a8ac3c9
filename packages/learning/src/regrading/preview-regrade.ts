import type { Platform } from '../platform.ts'
import { findAnswerKey, type ItemAddress } from './find-answer-key.ts'
import { regradeAttempts } from './regrade-attempts.ts'
import { type RegradeFigures, tallyRegrade } from './regrade-tally.ts'

/** What would change if all answers to an item were graded by its current key. Changes nothing. Throws `not-found`. */
export async function previewRegrade(platform: Platform, input: ItemAddress): Promise<RegradeFigures> {
  const key = await findAnswerKey(platform, input)
  const tally = tallyRegrade(key)
  for await (const batch of regradeAttempts(platform, platform.db, key)) tally.take(batch)
  return tally.finish()
}
