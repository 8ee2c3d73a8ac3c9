import { describe, expect, it } from 'vitest'
import { isMastered, SHARE_OF_ONE_ANSWER } from './mastery-model.ts'

describe('a concept', () => {
  it.each([
    { level: 0.8, rightVariants: 2, is: true },
    { level: 1, rightVariants: 1, is: false },
    { level: 0.79, rightVariants: 5, is: false },
    { level: 0, rightVariants: 0, is: false },
  ])('at level $level with $rightVariants right variants: mastered is $is', ({ level, rightVariants, is }) => {
    expect(isMastered({ level, rightVariants })).toBe(is)
  })

  it.each([
    ['three right answers', [1, 1, 1], false],
    ['four right answers', [1, 1, 1, 1], true],
    ['a slip after many right answers', [1, 1, 1, 1, 1, 1, 1, 1, 0], false],
    ['a slip made good by two right answers', [1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1], true],
  ])('after %s', (_, scores, is) => {
    const level = scores.reduce((before, score) => before + SHARE_OF_ONE_ANSWER * (score - before), 0)
    expect(isMastered({ level, rightVariants: 2 })).toBe(is)
  })
})
