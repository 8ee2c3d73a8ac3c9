'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from '@/components/button.tsx'
import { failureMessage } from '@/components/failure-message.ts'
import { RichText } from '@/components/rich-text.tsx'
import { useTRPC } from '@/trpc/client'
import type { ExerciseQuestion } from '../exercise.ts'
import { sayShare } from '../say-share.ts'

/** Hints one by one; what the next one costs is said before it is shown. */
export function HintList({ question }: { readonly question: ExerciseQuestion }) {
  const { revisionId, seed, body } = question
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const me = useQuery(trpc.accounts.me.queryOptions())
  const isKnown = me.data !== undefined && me.data !== null
  const hints = useQuery(trpc.exercises.hints.queryOptions({ revisionId, seed }, { enabled: isKnown })).data ?? []
  const reveal = useMutation(
    trpc.exercises.revealHint.mutationOptions({
      onSuccess(hint) {
        const known = hints.filter(({ number }) => number < hint.number)
        queryClient.setQueryData(trpc.exercises.hints.queryKey({ revisionId, seed }), [...known, hint])
        void queryClient.invalidateQueries(trpc.accounts.me.queryFilter())
      },
    }),
  )
  if (body.hints.length === 0) return null
  const next = body.hints[hints.length]
  return (
    <section aria-labelledby="hints-title" className="mt-8">
      <h2 id="hints-title" className="border-b border-ink pb-1.5 text-lg">
        Hints
      </h2>
      <ol aria-live="polite">
        {hints.map(({ number, html }) => (
          <li key={number} className="flex gap-3 border-b border-rule py-2.5 text-sm">
            <span className="label-mono shrink-0 pt-0.5 text-muted">
              <span className="sr-only">Hint </span>
              {number}
            </span>
            <RichText html={html} className="min-w-0 grow" />
          </li>
        ))}
      </ol>
      {next !== undefined && (
        <p className="mt-3 print:hidden">
          <Button
            kind="quiet"
            aria-disabled={reveal.isPending}
            onClick={() => reveal.isPending || reveal.mutate({ revisionId, seed, number: hints.length + 1 })}
          >
            Show hint {hints.length + 1} of {body.hints.length}
          </Button>
          <span className="mt-1.5 block text-sm text-muted">
            {next.cost === 0 ? 'It costs nothing.' : `It costs ${sayShare(next.cost)} of the score.`}
          </span>
        </p>
      )}
      {reveal.isError && (
        <p role="alert" className="mt-2 text-sm text-error">
          {failureMessage(reveal.error)}
        </p>
      )}
    </section>
  )
}
