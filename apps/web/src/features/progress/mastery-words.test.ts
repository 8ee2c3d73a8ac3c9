import { describe, expect, it } from 'vitest'
import type { Concept } from './concept.ts'
import { masteryName, masteryReason } from './mastery-words.ts'

const concept = (given: Partial<Concept>): Concept => ({
  concept: 'stages',
  title: 'Stages',
  level: 0,
  rightVariants: 0,
  answers: 0,
  isMastered: false,
  ...given,
})

describe('a concept', () => {
  it.each([
    [{}, 'Not met yet', 'No question answered so far.'],
    [{ answers: 1 }, 'On the way', 'Level 0 % from one answer. Two right variants needed.'],
    [
      { answers: 4, level: 0.8025, rightVariants: 1 },
      'On the way',
      'Level 80 % from 4 answers. One more right variant needed.',
    ],
    [{ answers: 5, level: 0.667, rightVariants: 3 }, 'On the way', 'Level 67 % from 5 answers. Mastered from 80 %.'],
    [{ answers: 6, level: 0.91, rightVariants: 3, isMastered: true }, 'Mastered', 'Level 91 % from 6 answers.'],
  ])('%o is “%s”', (given, name, reason) => {
    expect(masteryName(concept(given))).toBe(name)
    expect(masteryReason(concept(given))).toBe(reason)
  })
})
