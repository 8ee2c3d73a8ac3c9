import type { api } from '@/trpc/server'

/** What the server says about an answer, with the reasons in the shape of the question's kind. */
export type Verdict = NonNullable<Awaited<ReturnType<typeof api.attempts.latest>>>

/** What is said about an answer to a question of one kind. */
export type FeedbackOf<Kind extends Verdict['feedback']['kind']> = Extract<Verdict['feedback'], { kind: Kind }>
