import type { Metadata } from 'next'
import { UsersPage } from '@/features/admin/users-page.tsx'
import { HydrateClient, prefetch, trpc } from '@/trpc/server'

export const metadata: Metadata = { title: 'Users', robots: { index: false } }

export default function AdminUsersPage() {
  prefetch(trpc.accounts.me.queryOptions())
  return (
    <HydrateClient>
      <UsersPage />
    </HydrateClient>
  )
}
