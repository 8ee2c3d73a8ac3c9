import * as z from 'zod'
import { CardBackSchema, getLatestVerdict, revealCard, submitAttempt } from '@stagecraft/learning'
import { AttemptInput, CardAddress, Verdict } from '../shapes.ts'
import { learnerProcedure, router } from '../trpc.ts'

/** Answers and what they were worth. */
export const attemptsRouter = router({
  submit: learnerProcedure
    .input(AttemptInput)
    .output(Verdict)
    .mutation(({ ctx, input }) => submitAttempt(ctx.platform, ctx.learner, input)),

  // A mutation, since a visitor becomes a guest by turning a card as by answering a question.
  revealCard: learnerProcedure
    .input(CardAddress)
    .output(CardBackSchema)
    .mutation(({ ctx, input }) => revealCard(ctx.platform, input)),

  latest: learnerProcedure
    .input(z.object({ revisionId: z.uuid() }))
    .output(Verdict.nullable())
    .query(({ ctx, input }) => getLatestVerdict(ctx.platform, ctx.learner, input)),
})
