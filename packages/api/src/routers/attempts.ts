import * as z from 'zod'
import { getLatestVerdict, submitAttempt } from '@stagecraft/learning'
import { AttemptInput, Verdict } from '../shapes.ts'
import { learnerProcedure, router } from '../trpc.ts'

/** Answers and what they were worth. */
export const attemptsRouter = router({
  submit: learnerProcedure
    .input(AttemptInput)
    .output(Verdict)
    .mutation(({ ctx, input }) => submitAttempt(ctx.platform, ctx.learner, input)),

  latest: learnerProcedure
    .input(z.object({ revisionId: z.uuid() }))
    .output(Verdict.nullable())
    .query(({ ctx, input }) => getLatestVerdict(ctx.platform, ctx.learner, input)),
})
