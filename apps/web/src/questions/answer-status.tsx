import { failureMessage } from '@/components/failure-message.ts'
import { VerdictNote } from './verdict-note.tsx'
import type { Verdict } from './verdict.ts'

interface Sending {
  readonly isPending: boolean
  readonly isPaused: boolean
  readonly failureCount: number
  readonly isError: boolean
  readonly error: unknown
}

interface AnswerStatusProps {
  readonly verdict: Verdict | null
  readonly sending: Sending
  readonly isBlank: boolean
}

/** What happens to an answer, said aloud as it happens: on its way, held back by the network, graded. */
export function AnswerStatus({ verdict, sending, isBlank }: AnswerStatusProps) {
  const trouble = troubleOf(sending, isBlank)
  return (
    <div role="status" className="mt-5">
      {trouble !== null && <p className="border-l-4 border-stays-fill bg-stays-soft px-4 py-3">{trouble}</p>}
      {verdict !== null && <VerdictNote outcome={verdict.outcome} feedback={verdict.feedback} />}
    </div>
  )
}

function troubleOf(sending: Sending, isBlank: boolean): string | null {
  if (isBlank) return 'Give an answer first.'
  if (sending.isPending && sending.isPaused)
    return 'You are offline. Your answer is kept here and goes out as soon as the connection is back.'
  if (sending.isPending && sending.failureCount > 0)
    return 'Your answer has not arrived yet. It is kept here and is being sent again.'
  if (sending.isError) return `Your answer was not accepted, and is still here. ${failureMessage(sending.error)}`
  return null
}
