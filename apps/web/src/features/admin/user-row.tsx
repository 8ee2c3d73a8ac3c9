'use client'
import { ResetLink } from './reset-link.tsx'
import { RoleSelect } from './role-select.tsx'
import type { User } from './user.ts'

interface UserRowProps {
  readonly user: User
  readonly isOwn: boolean
}

const DATE = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' })

/** One user: who, since when, and what an administrator can do for them. On narrow screens the cells stand in a column. */
export function UserRow({ user, isOwn }: UserRowProps) {
  return (
    <tr className="border-b border-rule align-baseline max-md:block max-md:py-4">
      <td className="py-3 pr-6 max-md:block max-md:py-1">
        <span className="font-medium">{user.name}</span>
        {isOwn && <span className="text-muted"> (you)</span>}
        <span className="block text-sm break-all text-muted">{user.email ?? 'guest, no address'}</span>
      </td>
      <td className="py-3 pr-6 text-sm whitespace-nowrap text-muted max-md:block max-md:py-1">
        <span className="md:hidden">Since </span>
        <time dateTime={user.createdAt}>{DATE.format(new Date(user.createdAt))}</time>
      </td>
      <td className="py-3 pr-6 max-md:block max-md:py-1">
        {user.isGuest ? <span className="text-sm text-muted">guest</span> : <RoleSelect user={user} isOwn={isOwn} />}
      </td>
      <td className="py-3 max-md:block max-md:py-1">{user.email !== null && <ResetLink user={user} />}</td>
    </tr>
  )
}
