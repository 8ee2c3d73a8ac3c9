import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ExerciseSchema, isFit, LEAST_STRENGTH } from '@stagecraft/assessment'
import { loadCourse } from './load-course.ts'
import { measureRubrics } from './measure-rubrics.ts'

const folder = fileURLToPath(new URL('../../courses/multi-stage-builds', import.meta.url))

const loaded = await loadCourse(folder)
const exercises = loaded.ok ? loaded.course.items.filter(({ kind }) => kind === 'exercise') : []

describe('the exercises of the course', () => {
  it('are there, each with wrong answers and hints', () => {
    expect(loaded).toMatchObject({ ok: true })
    expect(exercises.length).toBeGreaterThanOrEqual(5)
    for (const { key, source } of exercises) {
      const { wrong, hints } = ExerciseSchema.parse(source)
      expect(wrong.length, key).toBeGreaterThanOrEqual(2)
      expect(hints.length, key).toBeGreaterThanOrEqual(2)
    }
  })

  it.each(exercises)('$title: its checks tell right from wrong', { timeout: 120_000 }, (exercise) => {
    const [{ rubric } = { rubric: null }] = measureRubrics({ items: [exercise] })
    expect(rubric?.solutions.filter(({ isSolved }) => !isSolved)).toEqual([])
    expect(rubric?.wrong.filter(({ missed }) => missed.length > 0)).toEqual([])
    expect(
      rubric?.strength,
      rubric?.survivors.map(({ line, what }) => `${line}: ${what}`).join('\n'),
    ).toBeGreaterThanOrEqual(LEAST_STRENGTH)
    expect(rubric !== null && isFit(rubric)).toBe(true)
  })
})
