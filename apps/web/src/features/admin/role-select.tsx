'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ChangeEvent } from 'react'
import { failureMessage } from '@/components/failure-message.ts'
import { useTRPC } from '@/trpc/client'
import { ROLES, type User } from './user.ts'

interface RoleSelectProps {
  readonly user: User
  readonly isOwn: boolean
}

/** What a user may do, changed at once; one's own role cannot be given away by mistake. */
export function RoleSelect({ user, isOwn }: RoleSelectProps) {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const setRole = useMutation(
    trpc.admin.setRole.mutationOptions({
      onSettled: () => queryClient.invalidateQueries(trpc.admin.users.pathFilter()),
    }),
  )
  if (isOwn) return <span className="text-sm">{user.role}</span>
  const change = (event: ChangeEvent<HTMLSelectElement>) => {
    const role = ROLES.find((known) => known === event.currentTarget.value)
    if (role !== undefined) setRole.mutate({ userId: user.id, role })
  }
  return (
    <div role="status">
      <select
        aria-label={`Role of ${user.name}`}
        value={setRole.variables !== undefined && !setRole.isError ? setRole.variables.role : user.role}
        onChange={change}
        disabled={setRole.isPending}
        className="min-h-9 rounded-md border border-control bg-raised px-2 py-1 text-sm"
      >
        {ROLES.map((role) => (
          <option key={role}>{role}</option>
        ))}
      </select>
      {setRole.isSuccess && <span className="ml-2 text-sm text-ships">kept</span>}
      {setRole.isError && <p className="mt-1 text-sm text-error">{failureMessage(setRole.error)}</p>}
    </div>
  )
}
