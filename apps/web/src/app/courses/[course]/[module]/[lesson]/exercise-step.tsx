import { CourseOutline } from '@/features/course/course-outline.tsx'
import { lessonNumber } from '@/features/lesson/lesson-number.ts'
import { OutlineSheet } from '@/features/lesson/outline-sheet.tsx'
import { Pager } from '@/features/lesson/pager.tsx'
import { ExercisePage } from '@/features/workbench/exercise-page.tsx'
import type { Exercise } from '@/features/workbench/exercise.ts'

/** An exercise with the contents of its course behind a button: it needs the whole width. */
export function ExerciseStep({ exercise }: { readonly exercise: Exercise }) {
  const { course, key, outline, previous, next } = exercise
  return (
    <ExercisePage
      exercise={exercise}
      number={lessonNumber(exercise)}
      outline={
        <OutlineSheet isAlwaysSheet>
          <CourseOutline course={course} modules={outline} current={key} />
        </OutlineSheet>
      }
      pager={<Pager previous={previous} next={next} />}
    />
  )
}
