import * as z from 'zod'
import {
  answerQuestion,
  getQuiz,
  listSittings,
  saveAnswer,
  startSitting,
  submitSitting,
  viewSitting,
} from '@stagecraft/learning'
import {
  AnswerToSave,
  QuizAddress,
  QuizView,
  SaveResult,
  SittingAnswer,
  SittingSummary,
  SittingView,
  Verdict,
} from '../shapes.ts'
import { learnerProcedure, publicProcedure, router } from '../trpc.ts'

const SittingId = z.object({ id: z.uuid() })

/** Quizzes, and going through them. */
export const quizzesRouter = router({
  get: publicProcedure
    .input(QuizAddress)
    .output(QuizView)
    .query(({ ctx, input }) => getQuiz(ctx.platform, input)),

  sittings: learnerProcedure
    .input(QuizAddress)
    .output(z.array(SittingSummary).readonly())
    .query(({ ctx, input }) => listSittings(ctx.platform, ctx.learner, input)),

  start: learnerProcedure
    .input(QuizAddress.extend({ id: z.uuid() }))
    .output(SittingId)
    .mutation(({ ctx, input }) => startSitting(ctx.platform, ctx.learner, input)),

  sitting: learnerProcedure
    .input(SittingId)
    .output(SittingView)
    .query(({ ctx, input }) => viewSitting(ctx.platform, ctx.learner, input)),

  save: learnerProcedure
    .input(AnswerToSave)
    .output(SaveResult)
    .mutation(({ ctx, input }) => saveAnswer(ctx.platform, ctx.learner, input)),

  answer: learnerProcedure
    .input(SittingAnswer)
    .output(Verdict)
    .mutation(({ ctx, input }) => answerQuestion(ctx.platform, ctx.learner, input)),

  submit: learnerProcedure
    .input(SittingId)
    .output(SittingView)
    .mutation(async ({ ctx, input }) => {
      await submitSitting(ctx.platform, ctx.learner, input)
      return viewSitting(ctx.platform, ctx.learner, input)
    }),
})
