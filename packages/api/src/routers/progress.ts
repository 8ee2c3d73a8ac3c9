import * as z from 'zod'
import { getCourseProgress, getMastery, markLessonRead } from '@stagecraft/learning'
import { ConceptMastery, CourseProgress, Key, Slug } from '../shapes.ts'
import { learnerProcedure, router } from '../trpc.ts'

/** Where the caller stands. */
export const progressRouter = router({
  course: learnerProcedure
    .input(z.object({ course: Slug }))
    .output(CourseProgress)
    .query(({ ctx, input }) => getCourseProgress(ctx.platform, ctx.learner, input)),

  mastery: learnerProcedure
    .input(z.object({ course: Slug }))
    .output(z.array(ConceptMastery).readonly())
    .query(({ ctx, input }) => getMastery(ctx.platform, ctx.learner, input)),

  markRead: learnerProcedure
    .input(z.object({ course: Slug, lesson: Key }))
    .output(z.object({ state: z.literal('completed') }))
    .mutation(({ ctx, input }) => markLessonRead(ctx.platform, ctx.learner, input)),
})
