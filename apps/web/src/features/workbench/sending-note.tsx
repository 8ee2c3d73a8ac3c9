import { failureMessage } from '@/components/failure-message.ts'

interface SendingNoteProps {
  readonly sending: {
    readonly isPending: boolean
    readonly isPaused: boolean
    readonly failureCount: number
    readonly isError: boolean
    readonly error: unknown
  }
  readonly isBlank: boolean
}

/** What holds a Dockerfile up on its way to be checked, said aloud. */
export function SendingNote({ sending, isBlank }: SendingNoteProps) {
  const trouble = troubleOf(sending, isBlank)
  return (
    <div role="status">
      {trouble !== null && <p className="mt-4 border-l-4 border-stays-fill bg-stays-soft px-4 py-3">{trouble}</p>}
    </div>
  )
}

function troubleOf(sending: SendingNoteProps['sending'], isBlank: boolean): string | null {
  if (isBlank) return 'Write a Dockerfile first.'
  if (sending.isPending && sending.isPaused)
    return 'You are offline. Your Dockerfile is kept here and goes out as soon as the connection is back.'
  if (sending.isPending && sending.failureCount > 0)
    return 'Your Dockerfile has not arrived yet. It is kept here and is being sent again.'
  if (sending.isError) return `Your Dockerfile was not accepted, and is still here. ${failureMessage(sending.error)}`
  return null
}
