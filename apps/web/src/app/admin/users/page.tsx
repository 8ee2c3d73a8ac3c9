import type { Metadata } from 'next'
import { connection } from 'next/server'
import { UsersPage } from '@/features/admin/users-page.tsx'
import { HydrateClient, prefetch, trpc } from '@/trpc/server'

export const metadata: Metadata = { title: 'Users', robots: { index: false } }

export default async function AdminUsersPage() {
  await connection()
  prefetch(trpc.accounts.me.queryOptions())
  return (
    <HydrateClient>
      <UsersPage />
    </HydrateClient>
  )
}
