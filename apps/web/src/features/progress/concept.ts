import type { api } from '@/trpc/server'

/** How well a reader commands one concept. */
export type Concept = Awaited<ReturnType<typeof api.progress.mastery>>[number]
