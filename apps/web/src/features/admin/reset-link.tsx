'use client'
import { useMutation } from '@tanstack/react-query'
import { Button } from '@/components/button.tsx'
import { CopyButton } from '@/components/copy-button.tsx'
import { failureMessage } from '@/components/failure-message.ts'
import { useTRPC } from '@/trpc/client'
import type { User } from './user.ts'

const TIME = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' })

/** A link that lets a user set a new password; shown once, to be handed over by whatever way is safe. */
export function ResetLink({ user }: { readonly user: User }) {
  const trpc = useTRPC()
  const make = useMutation(trpc.admin.resetLink.mutationOptions())
  return (
    <div role="status" className="text-sm">
      {make.data === undefined ? (
        <Button
          kind="plain"
          aria-disabled={make.isPending}
          aria-label={`Make a reset link for ${user.name}`}
          onClick={() => !make.isPending && make.mutate({ userId: user.id })}
        >
          {make.isPending ? 'Making it…' : 'Make a reset link'}
        </Button>
      ) : (
        <div className="max-w-80">
          <code role="group" aria-label="Reset link" className="block rounded-md bg-sunk px-2 py-1.5 break-all">
            {make.data.url}
          </code>
          <p className="mt-1.5 flex flex-wrap items-baseline gap-x-4 text-muted">
            <CopyButton text={make.data.url} />
            Good until {TIME.format(new Date(make.data.expiresAt))}
          </p>
        </div>
      )}
      {make.isError && <p className="text-error">{failureMessage(make.error)}</p>}
    </div>
  )
}
