'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@/components/button.tsx'
import { failureMessage } from '@/components/failure-message.ts'
import { useTRPC } from '@/trpc/client'
import type { FieldProps } from '../question.ts'
import { CardBack } from './card-back.tsx'
import { GRADES } from './grades.ts'

/** A card: its learner thinks, turns it, and says how well it went. Its back is asked for when it is turned. */
export function RecallField({ id, source, answer, onAnswer, feedback }: FieldProps<'recall'>) {
  const reveal = useReveal()
  const back = feedback ?? reveal.data ?? null
  if (back === null) {
    return (
      <>
        <legend className="sr-only">A card to turn</legend>
        <p className="mb-4 text-muted">Answer in your own words first. Then turn the card and compare.</p>
        <Button onClick={() => reveal.mutate(source)} aria-disabled={reveal.isPending} className="print:hidden">
          {reveal.isPending ? 'Turning…' : 'Show the answer'}
        </Button>
        {reveal.isError && (
          <p role="alert" className="mt-4 border-l-4 border-stays-fill bg-stays-soft px-4 py-3">
            {failureMessage(reveal.error)}
          </p>
        )}
      </>
    )
  }
  if (feedback !== null) return <CardBack back={feedback} isNew={false} />
  return (
    <>
      <legend className="sr-only">The back of the card</legend>
      <CardBack back={back} isNew />
      <p id={`${id}-how`} className="mt-6 mb-2 font-medium">
        How well did you know it?
      </p>
      <div role="group" aria-labelledby={`${id}-how`} className="recall-grades">
        {GRADES.map(({ grade, name, meaning }) => (
          <Button
            key={grade}
            kind="quiet"
            aria-pressed={answer?.grade === grade}
            onClick={() => onAnswer({ kind: 'recall', grade })}
          >
            <span>
              <b className="block">{name}</b>
              <span className="block text-sm font-normal">{meaning}</span>
            </span>
          </Button>
        ))}
      </div>
    </>
  )
}

/** Asks for the back of a card, which is secret until then. */
function useReveal() {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  return useMutation(
    trpc.attempts.revealCard.mutationOptions({
      // A visitor has become a guest by it.
      onSuccess: () => void queryClient.invalidateQueries(trpc.accounts.me.queryFilter()),
    }),
  )
}
