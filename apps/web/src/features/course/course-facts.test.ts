import { describe, expect, it } from 'vitest'
import { courseFacts, readingTime } from './course-facts.ts'

describe('readingTime', () => {
  it.each([
    [0, '0 min'],
    [41, '41 min'],
    [60, '1 h'],
    [135, '2 h 15 min'],
  ])('says %i minutes as %s', (minutes, said) => {
    expect(readingTime(minutes)).toBe(said)
  })
})

describe('courseFacts', () => {
  const course = { slug: 'x', title: 'X', summary: '', minutes: 41, lessons: 5, questions: 1, exercises: 0 }

  it('counts what there is and leaves out what there is none of', () => {
    expect(courseFacts(course)).toBe('5 lessons · 1 question · 41 min')
  })
})
