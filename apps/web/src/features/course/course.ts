import type { api } from '@/trpc/server'

/** A course as its page shows it. */
export type Course = Awaited<ReturnType<typeof api.catalog.course>>

/** A course as a list shows it. */
export type CourseSummary = Awaited<ReturnType<typeof api.catalog.courses>>[number]

/** A part of a course, with what it holds. */
export type Module = Course['modules'][number]
