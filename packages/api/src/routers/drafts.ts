import { getDraft, saveDraft } from '@stagecraft/learning'
import { Draft, DraftToSave, ExerciseInput, SaveResult } from '../shapes.ts'
import { learnerProcedure, router } from '../trpc.ts'

/** Answers outside of quizzes while they are being written. */
export const draftsRouter = router({
  get: learnerProcedure
    .input(ExerciseInput)
    .output(Draft.nullable())
    .query(({ ctx, input }) => getDraft(ctx.platform, ctx.learner, input)),

  save: learnerProcedure
    .input(DraftToSave)
    .output(SaveResult)
    .mutation(({ ctx, input }) => saveDraft(ctx.platform, ctx.learner, input)),
})
