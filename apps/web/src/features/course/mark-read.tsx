'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@/components/button.tsx'
import { failureMessage } from '@/components/failure-message.ts'
import { CheckIcon } from '@/components/icons.tsx'
import { useTRPC } from '@/trpc/client'
import { useCourseProgress } from './use-course-progress.ts'

interface MarkReadProps {
  readonly course: string
  readonly lesson: string
}

/** Marks a lesson as read; a guest's marks are kept like anyone's. */
export function MarkRead({ course, lesson }: MarkReadProps) {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const progress = useCourseProgress(course)
  const mark = useMutation(trpc.progress.markRead.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }))
  const isRead = mark.isSuccess || progress.data?.items[lesson]?.state === 'completed'
  return (
    <div role="status" className="min-h-11">
      {isRead ? (
        <p className="flex min-h-11 items-center gap-2 text-ships">
          <CheckIcon /> Read, and kept.
        </p>
      ) : (
        <Button
          kind="quiet"
          aria-disabled={mark.isPending}
          onClick={() => !mark.isPending && mark.mutate({ course, lesson })}
        >
          {mark.isPending ? 'Keeping…' : 'Mark as read'}
        </Button>
      )}
      {mark.isError && <p className="mt-2 text-sm text-error">This was not kept. {failureMessage(mark.error)}</p>}
    </div>
  )
}
