import * as z from 'zod'
import { getItemStatistics, getUndecided } from '@stagecraft/learning'
import { ItemStatistics, Slug, Undecided } from '../shapes.ts'
import { instructorProcedure, router } from '../trpc.ts'

/** How questions do, for those who write them. */
export const statisticsRouter = router({
  items: instructorProcedure
    .input(z.object({ course: Slug }))
    .output(z.array(ItemStatistics).readonly())
    .query(({ ctx, input }) => getItemStatistics(ctx.platform, input)),

  undecided: instructorProcedure
    .input(z.object({ course: Slug }))
    .output(z.array(Undecided).readonly())
    .query(async ({ ctx, input }) => {
      const rows = await getUndecided(ctx.platform, input)
      return rows.map((row) => ({ ...row, newestAt: row.newestAt.toISOString() }))
    }),
})
