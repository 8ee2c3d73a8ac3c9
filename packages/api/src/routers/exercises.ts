import * as z from 'zod'
import { listHints, listOtherSolutions, revealHint } from '@stagecraft/learning'
import { ExerciseInput, Hint, OtherSolution } from '../shapes.ts'
import { learnerProcedure, router } from '../trpc.ts'

/** What helps with an exercise, and what there is to see once it is solved. */
export const exercisesRouter = router({
  hints: learnerProcedure
    .input(ExerciseInput)
    .output(z.array(Hint).readonly())
    .query(({ ctx, input }) => listHints(ctx.platform, ctx.learner, input)),

  revealHint: learnerProcedure
    .input(ExerciseInput.extend({ number: z.int().min(1).max(100) }))
    .output(Hint)
    .mutation(({ ctx, input }) => revealHint(ctx.platform, ctx.learner, input)),

  solutions: learnerProcedure
    .input(ExerciseInput)
    .output(z.array(OtherSolution).readonly())
    .query(({ ctx, input }) => listOtherSolutions(ctx.platform, ctx.learner, input)),
})
