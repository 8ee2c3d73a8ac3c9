import { applyRegrade, previewRegrade } from '@stagecraft/learning'
import { ItemAddress, RegradeFigures, RegradeInput } from '../shapes.ts'
import { instructorProcedure, router } from '../trpc.ts'

/** Answers graded anew by the current key of their question. */
export const regradingRouter = router({
  preview: instructorProcedure
    .input(ItemAddress)
    .output(RegradeFigures)
    .query(({ ctx, input }) => previewRegrade(ctx.platform, input)),

  regrade: instructorProcedure
    .input(RegradeInput)
    .output(RegradeFigures)
    .mutation(({ ctx, input }) => applyRegrade(ctx.platform, ctx.learner, input)),
})
