import * as z from 'zod'
import { getReviewQueue, undoReview } from '@stagecraft/learning'
import { ReviewQueue, Slug } from '../shapes.ts'
import { learnerProcedure, router } from '../trpc.ts'

/** What the caller should see again. An answer to what is due is its review: `attempts.submit`. */
export const reviewRouter = router({
  queue: learnerProcedure
    .input(z.object({ course: Slug.optional(), limit: z.int().min(1).max(50).default(10) }))
    .output(ReviewQueue)
    .query(async ({ ctx, input }) => {
      const { questions, due, nextDueAt } = await getReviewQueue(ctx.platform, ctx.learner, input)
      return {
        questions: questions.map((each) => ({ ...each, dueAt: each.dueAt.toISOString() })),
        due,
        nextDueAt: nextDueAt?.toISOString() ?? null,
      }
    }),

  undo: learnerProcedure
    .input(z.object({ attemptId: z.uuid().optional() }))
    .output(z.object({ attemptId: z.uuid().nullable() }))
    .mutation(({ ctx, input }) => undoReview(ctx.platform, ctx.learner, input)),
})
