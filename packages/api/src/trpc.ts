import { initTRPC, TRPCError } from '@trpc/server'
import { DomainError, type Person, type Role, type ServerPlatform } from '@stagecraft/learning'
import { codeOf, problemOf } from './problem.ts'

/** What every procedure is given. */
export interface Context {
  readonly platform: ServerPlatform
  /** Who calls; asked for once a request, and only by procedures that need it. */
  readonly findPerson: () => Promise<Person | null>
}

const t = initTRPC.context<Context>().create({
  errorFormatter: ({ shape, error }) => ({
    ...shape,
    message: problemOf(error).message,
    // No stack, whatever the environment.
    data: { code: shape.data.code, httpStatus: shape.data.httpStatus, problem: problemOf(error) },
  }),
})

export const { router, createCallerFactory } = t

// The one place where what a use-case refuses becomes what the wire says.
const mapDomainErrors = t.middleware(async ({ next }) => {
  const result = await next()
  if (!result.ok && result.error.cause instanceof DomainError) {
    const { cause } = result.error
    throw new TRPCError({ code: codeOf(cause), message: cause.message, cause })
  }
  return result
})

/** Anybody may call. */
export const publicProcedure = t.procedure.use(mapDomainErrors)

/** Whoever has a session may call, guests too. */
export const learnerProcedure = publicProcedure.use(async ({ ctx, next }) => {
  const learner = await ctx.findPerson()
  if (learner === null) {
    throw new TRPCError({ code: 'UNAUTHORIZED', message: 'Sign in, or go on as a guest, and try again.' })
  }
  return next({ ctx: { ...ctx, learner } })
})

function procedureFor(roles: readonly Role[], refusal: string) {
  return learnerProcedure.use(({ ctx, next }) => {
    if (!roles.includes(ctx.learner.role)) throw new TRPCError({ code: 'FORBIDDEN', message: refusal })
    return next()
  })
}

/** Instructors and administrators may call. */
export const instructorProcedure = procedureFor(
  ['instructor', 'administrator'],
  'Only instructors may do this. An administrator can give you the role.',
)

/** Administrators may call. */
export const administratorProcedure = procedureFor(['administrator'], 'Only administrators may do this.')
