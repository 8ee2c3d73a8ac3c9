import type { api } from '@/trpc/server'

/** What the server says about an answer, with the reason for every option. */
export type Verdict = NonNullable<Awaited<ReturnType<typeof api.attempts.latest>>>
