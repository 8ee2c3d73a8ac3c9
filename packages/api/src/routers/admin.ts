import * as z from 'zod'
import { issueResetLink, listUsers, setRole } from '@stagecraft/learning'
import { Role, UserPage } from '../shapes.ts'
import { administratorProcedure, router } from '../trpc.ts'

/** Users and roles. */
export const adminRouter = router({
  users: administratorProcedure
    .input(z.object({ query: z.string().max(200).optional(), cursor: z.uuid().optional() }))
    .output(UserPage)
    .query(async ({ ctx, input }) => {
      const { users, nextCursor } = await listUsers(ctx.platform, input)
      return { users: users.map((user) => ({ ...user, createdAt: user.createdAt.toISOString() })), nextCursor }
    }),

  setRole: administratorProcedure
    .input(z.object({ userId: z.uuid(), role: Role }))
    .output(z.object({ role: Role }))
    .mutation(({ ctx, input }) => setRole(ctx.platform, ctx.learner, input)),

  resetLink: administratorProcedure
    .input(z.object({ userId: z.uuid() }))
    .output(z.object({ url: z.string(), expiresAt: z.iso.datetime() }))
    .mutation(async ({ ctx, input }) => {
      const { url, expiresAt } = await issueResetLink(ctx.platform, ctx.learner, input)
      return { url, expiresAt: expiresAt.toISOString() }
    }),
})
