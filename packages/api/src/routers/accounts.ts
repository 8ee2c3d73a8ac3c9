import * as z from 'zod'
import { createAdministrator, hasAdministrator } from '@stagecraft/learning'
import { AdministratorInput, Installation, Me } from '../shapes.ts'
import { publicProcedure, router } from '../trpc.ts'

/** Who is calling, how one can sign in, and the first administrator. */
export const accountsRouter = router({
  me: publicProcedure.output(Me.nullable()).query(({ ctx }) => ctx.findPerson()),

  installation: publicProcedure.output(Installation).query(async ({ ctx: { platform } }) => ({
    hasAdministrator: await hasAdministrator(platform),
    asksForSetupCode: platform.setupCode !== null,
    ...platform.signIn,
  })),

  createAdministrator: publicProcedure
    .input(AdministratorInput)
    .output(z.object({ ok: z.literal(true) }))
    .mutation(async ({ ctx, input }) => {
      await createAdministrator(ctx.platform, input)
      return { ok: true as const }
    }),
})
