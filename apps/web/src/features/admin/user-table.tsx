'use client'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { Button } from '@/components/button.tsx'
import { failureMessage } from '@/components/failure-message.ts'
import { Notice } from '@/components/notice.tsx'
import { TextField } from '@/components/text-field.tsx'
import { useTRPC } from '@/trpc/client'
import { UserRow } from './user-row.tsx'
import { UserTableSkeleton } from './user-table-skeleton.tsx'

/** The users whose name or address holds what is typed, page by page. */
export function UserTable({ ownId }: { readonly ownId: string | undefined }) {
  const [typed, setTyped] = useState('')
  const search = useUsers(useDeferredValue(typed.trim()))
  const users = search.data?.pages.flatMap((page) => page.users) ?? []
  if (search.isPending) return <UserTableSkeleton />
  return (
    <div className="mt-8">
      <div className="max-w-form">
        <TextField
          label="Search by name or address"
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      <p role="status" className="mt-3 text-sm text-muted">
        {users.length === 0
          ? 'Nobody of this name or address.'
          : `${users.length}${search.hasNextPage ? ' or more' : ''} found`}
      </p>
      {search.isError && <Notice kind="error">{failureMessage(search.error)}</Notice>}
      <div className="mt-4 overflow-x-auto">
        <table className="w-full border-t border-ink text-left max-md:block">
          <thead className="text-sm text-muted max-md:sr-only">
            <tr className="border-b border-rule">
              <th className="py-2 pr-6 font-normal">Name</th>
              <th className="py-2 pr-6 font-normal">Since</th>
              <th className="py-2 pr-6 font-normal">Role</th>
              <th className="py-2 font-normal">Password</th>
            </tr>
          </thead>
          <tbody className="max-md:block">
            {users.map((user) => (
              <UserRow key={user.id} user={user} isOwn={user.id === ownId} />
            ))}
          </tbody>
        </table>
      </div>
      {search.hasNextPage && (
        <Button
          kind="quiet"
          className="mt-6"
          aria-disabled={search.isFetchingNextPage}
          onClick={() => void search.fetchNextPage()}
        >
          {search.isFetchingNextPage ? 'Loading…' : 'More'}
        </Button>
      )}
    </div>
  )
}

function useUsers(text: string) {
  const trpc = useTRPC()
  return useInfiniteQuery(
    trpc.admin.users.infiniteQueryOptions(text === '' ? {} : { query: text }, {
      getNextPageParam: (page) => page.nextCursor ?? undefined,
      placeholderData: keepPreviousData,
    }),
  )
}
