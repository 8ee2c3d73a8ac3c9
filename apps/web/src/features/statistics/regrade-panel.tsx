'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/components/button.tsx'
import { failureMessage } from '@/components/failure-message.ts'
import { Notice } from '@/components/notice.tsx'
import { useTRPC } from '@/trpc/client'
import { count } from './figures.ts'
import { RegradePreview } from './regrade-preview.tsx'

interface RegradePanelProps {
  readonly course: string
  readonly item: string
}

/** Grades all answers to a question anew by its published key: first shown, then done. */
export function RegradePanel({ course, item }: RegradePanelProps) {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const [isShown, setIsShown] = useState(false)
  const preview = useQuery(
    trpc.regrading.preview.queryOptions(
      { course, item },
      { enabled: isShown, staleTime: 0, gcTime: 0, retry: false, refetchOnWindowFocus: false },
    ),
  )
  const regrade = useMutation(
    trpc.regrading.regrade.mutationOptions({
      onSuccess() {
        setIsShown(false)
        void queryClient.invalidateQueries(trpc.statistics.pathFilter())
      },
      // What was agreed to does not hold any more: show what would happen now.
      onError: () => void preview.refetch(),
    }),
  )
  const show = () => {
    regrade.reset()
    setIsShown(true)
  }
  return (
    <section>
      <h3 className="text-base">Regrade</h3>
      <p className="mt-1 max-w-text text-sm text-muted">
        After a wrong key was mended and published: grade every answer anew by the key that is published now.
      </p>
      <div className="mt-3 grid max-w-wide gap-4">
        {regrade.isSuccess && (
          <Notice kind="done">
            {regrade.data.changes === 0
              ? 'Nothing was to be changed.'
              : `Done: ${count(regrade.data.changes, 'verdict')} changed, with progress, mastery and statistics.`}
          </Notice>
        )}
        {regrade.isError && <Notice kind="error">{failureMessage(regrade.error)}</Notice>}
        {!isShown && (
          <p>
            <Button kind="quiet" onClick={show}>
              Preview a regrade
            </Button>
          </p>
        )}
        {isShown && preview.isFetching && <p role="status">Grading all answers anew…</p>}
        {isShown && preview.isError && <Notice kind="error">{failureMessage(preview.error)}</Notice>}
        {isShown && preview.data !== undefined && !preview.isFetching && (
          <RegradePreview
            preview={preview.data}
            isPending={regrade.isPending}
            onCancel={() => setIsShown(false)}
            onConfirm={(digest) => regrade.mutate({ course, item, digest })}
          />
        )}
      </div>
    </section>
  )
}
