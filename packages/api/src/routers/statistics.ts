import * as z from 'zod'
import { getItemStatistics } from '@stagecraft/learning'
import { ItemStatistics, Slug } from '../shapes.ts'
import { instructorProcedure, router } from '../trpc.ts'

/** How questions do, for those who write them. */
export const statisticsRouter = router({
  items: instructorProcedure
    .input(z.object({ course: Slug }))
    .output(z.array(ItemStatistics).readonly())
    .query(({ ctx, input }) => getItemStatistics(ctx.platform, input)),
})
