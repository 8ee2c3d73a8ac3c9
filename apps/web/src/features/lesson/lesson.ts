import type { api } from '@/trpc/server'

/** A lesson as its page shows it. */
export type Lesson = Awaited<ReturnType<typeof api.catalog.lesson>>

/** One piece of a lesson: text, a question, a widget. */
export type LessonBlock = Lesson['blocks'][number]
