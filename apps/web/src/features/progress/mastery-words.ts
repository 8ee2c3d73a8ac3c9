import type { Concept } from './concept.ts'

/** How a reader stands with a concept, in two or three words. */
export function masteryName({ isMastered, answers }: Concept): string {
  if (isMastered) return 'Mastered'
  return answers === 0 ? 'Not met yet' : 'On the way'
}

const percent = (level: number) => `${Math.round(100 * level)} %`

/** What the level of a concept rests on, and what is still missing. */
export function masteryReason({ isMastered, answers, level, rightVariants }: Concept): string {
  if (answers === 0) return 'No question answered so far.'
  const basis = `Level ${percent(level)} from ${answers === 1 ? 'one answer' : `${answers} answers`}`
  if (isMastered) return `${basis}.`
  const missing = 2 - rightVariants
  if (missing <= 0) return `${basis}. Mastered from 80 %.`
  return `${basis}. ${missing === 1 ? 'One more right variant' : 'Two right variants'} needed.`
}
