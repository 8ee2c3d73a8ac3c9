'use client'
import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '@/trpc/client'

/** A reader's progress in a course; it asks nothing, and so makes no guest, while nobody is signed in. */
export function useCourseProgress(course: string) {
  const trpc = useTRPC()
  const me = useQuery(trpc.accounts.me.queryOptions())
  const isKnown = me.data !== undefined && me.data !== null
  return useQuery(trpc.progress.course.queryOptions({ course }, { enabled: isKnown }))
}
