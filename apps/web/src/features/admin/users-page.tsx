'use client'
import { useQuery } from '@tanstack/react-query'
import { LinkButton } from '@/components/link-button.tsx'
import { PageColumn } from '@/components/page-column.tsx'
import { useTRPC } from '@/trpc/client'
import { UserTableSkeleton } from './user-table-skeleton.tsx'
import { UserTable } from './user-table.tsx'

/** Everybody who has been here, for those who look after the server. */
export function UsersPage() {
  const trpc = useTRPC()
  const me = useQuery(trpc.accounts.me.queryOptions())
  const isAdministrator = me.data?.role === 'administrator'
  return (
    <PageColumn>
      <h1>Users</h1>
      {me.data === undefined && <UserTableSkeleton />}
      {isAdministrator && <UserTable ownId={me.data?.id} />}
      {me.data !== undefined && !isAdministrator && (
        <>
          <p className="mt-3 mb-6 max-w-text text-muted">
            This page is for administrators. If you are one, sign in with that account.
          </p>
          <LinkButton href="/sign-in?next=/admin/users">Sign in</LinkButton>
        </>
      )}
    </PageColumn>
  )
}
