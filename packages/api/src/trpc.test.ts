import { expect, it } from 'vitest'
import { DomainError, type Person, type Role } from '@stagecraft/learning'
import {
  administratorProcedure,
  type Context,
  createCallerFactory,
  instructorProcedure,
  learnerProcedure,
  publicProcedure,
  router,
} from './trpc.ts'

const gates = router({
  public: publicProcedure.query(() => 'in'),
  learner: learnerProcedure.query(() => 'in'),
  instructor: instructorProcedure.query(() => 'in'),
  administrator: administratorProcedure.query(() => 'in'),
  failing: publicProcedure.query(() => {
    throw new DomainError('already-done', 'This was done before.')
  }),
})

function callAs(role: Role | null) {
  const person: Person | null = role === null ? null : { id: '1', name: '', email: null, role, isGuest: false }
  return createCallerFactory(gates)({ findPerson: async () => person } as unknown as Context)
}

it.each<[gate: 'public' | 'learner' | 'instructor' | 'administrator', role: Role | null, outcome: string]>([
  ['public', null, 'in'],
  ['learner', null, 'UNAUTHORIZED'],
  ['learner', 'learner', 'in'],
  ['instructor', null, 'UNAUTHORIZED'],
  ['instructor', 'learner', 'FORBIDDEN'],
  ['instructor', 'instructor', 'in'],
  ['instructor', 'administrator', 'in'],
  ['administrator', null, 'UNAUTHORIZED'],
  ['administrator', 'instructor', 'FORBIDDEN'],
  ['administrator', 'administrator', 'in'],
])('the gate for %s meets %s: %s', async (gate, role, outcome) => {
  const caller = callAs(role)
  const answer = await caller[gate]().catch((error: { code: string }) => error.code)
  expect(answer).toBe(outcome)
})

it('says what a use-case refused in the words of the wire', async () => {
  await expect(callAs(null).failing()).rejects.toMatchObject({ code: 'CONFLICT', message: 'This was done before.' })
})
