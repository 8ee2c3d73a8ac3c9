import type { api } from '@/trpc/server'

/** How one question was answered. */
export type ItemFigures = Awaited<ReturnType<typeof api.statistics.items>>[number]

/** Something the graders could not tell. */
export type Undecided = Awaited<ReturnType<typeof api.statistics.undecided>>[number]

/** What a regrade would do, or has done. */
export type Regrade = Awaited<ReturnType<typeof api.regrading.preview>>
