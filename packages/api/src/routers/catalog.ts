import * as z from 'zod'
import { getCourse, getExercise, getLesson, listCourses } from '@stagecraft/learning'
import { CourseCard, CourseView, ExercisePage, Key, LessonPage, Slug } from '../shapes.ts'
import { publicProcedure, router } from '../trpc.ts'

/** What is published: for everybody, and the same for everybody. */
export const catalogRouter = router({
  courses: publicProcedure.output(z.array(CourseCard).readonly()).query(({ ctx }) => listCourses(ctx.platform)),

  course: publicProcedure
    .input(z.object({ course: Slug }))
    .output(CourseView)
    .query(({ ctx, input }) => getCourse(ctx.platform, input)),

  lesson: publicProcedure
    .input(z.object({ course: Slug, lesson: Key }))
    .output(LessonPage)
    .query(({ ctx, input }) => getLesson(ctx.platform, input)),

  exercise: publicProcedure
    .input(z.object({ course: Slug, exercise: Key }))
    .output(ExercisePage)
    .query(({ ctx, input }) => getExercise(ctx.platform, input)),
})
