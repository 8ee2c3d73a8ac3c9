import { TRPCError } from '@trpc/server'
import { describe, expect, it } from 'vitest'
import { testDb } from '@stagecraft/db/testing'
import type { Person, Role } from '@stagecraft/learning'
import { appRouter, createCaller } from './root.ts'
import type { Context } from './trpc.ts'

type Caller = 'visitor' | 'guest' | Role
const everybody: readonly Caller[] = ['visitor', 'guest', 'learner', 'instructor', 'administrator']
const withSession: readonly Caller[] = ['guest', 'learner', 'instructor', 'administrator']
const instructors: readonly Caller[] = ['instructor', 'administrator']
const administrators: readonly Caller[] = ['administrator']

// Who may call what. A procedure that is not in this table fails the test below.
const permissions: Readonly<Record<string, readonly Caller[]>> = {
  'accounts.createAdministrator': everybody,
  'accounts.installation': everybody,
  'accounts.me': everybody,
  'admin.resetLink': administrators,
  'admin.setRole': administrators,
  'admin.users': administrators,
  'attempts.latest': withSession,
  'attempts.revealCard': withSession,
  'attempts.submit': withSession,
  'catalog.course': everybody,
  'catalog.courses': everybody,
  'catalog.exercise': everybody,
  'catalog.lesson': everybody,
  'drafts.get': withSession,
  'drafts.save': withSession,
  'exercises.hints': withSession,
  'exercises.revealHint': withSession,
  'exercises.solutions': withSession,
  'progress.course': withSession,
  'progress.markRead': withSession,
  'progress.mastery': withSession,
  'quizzes.answer': withSession,
  'quizzes.get': everybody,
  'quizzes.save': withSession,
  'quizzes.sitting': withSession,
  'quizzes.sittings': withSession,
  'quizzes.start': withSession,
  'quizzes.submit': withSession,
  'regrading.preview': instructors,
  'regrading.regrade': instructors,
  'review.queue': withSession,
  'review.undo': withSession,
  'statistics.items': instructors,
  'statistics.undecided': instructors,
}

const procedures = appRouter._def.procedures as unknown as Readonly<
  Record<string, { readonly _def: { readonly output?: unknown } }>
>

const db = testDb()

function contextOf(caller: Caller): Context {
  const person: Person | null =
    caller === 'visitor'
      ? null
      : {
          id: '018f0000-0000-7000-8000-000000000000',
          name: caller,
          email: null,
          role: caller === 'guest' ? 'learner' : caller,
          isGuest: caller === 'guest',
        }
  const platform = { db, setupCode: null, signIn: { oidc: null, sendsMail: false, signUp: true } }
  return { platform: platform as unknown as Context['platform'], findPerson: async () => person }
}

// A call with no input gets past the gate and then fails on its input; what matters is which of the two refuses.
async function isRefused(procedure: string, caller: Caller): Promise<boolean> {
  const [room = '', name = ''] = procedure.split('.')
  const rooms = createCaller(contextOf(caller)) as unknown as Record<
    string,
    Record<string, (input?: unknown) => Promise<unknown>>
  >
  try {
    await rooms[room]?.[name]?.()
    return false
  } catch (error) {
    return error instanceof TRPCError && (error.code === 'UNAUTHORIZED' || error.code === 'FORBIDDEN')
  }
}

describe('every procedure', () => {
  it.each(Object.entries(procedures))('%s says what may leave the server', (_name, procedure) => {
    expect(procedure._def.output).toBeDefined()
  })
})

describe('permissions', () => {
  it('are decided for every procedure', () => {
    expect(Object.keys(procedures).toSorted()).toEqual(Object.keys(permissions).toSorted())
  })

  const cases = Object.entries(permissions).flatMap(([procedure, callers]) =>
    everybody.map((caller) => [procedure, caller, callers.includes(caller) ? 'is let in' : 'is refused'] as const),
  )
  it.each(cases)('%s: %s %s', async (procedure, caller, fate) => {
    expect(await isRefused(procedure, caller)).toBe(fate === 'is refused')
  })
})
