import type { Metadata } from 'next'
import { connection } from 'next/server'
import { ProgressPage } from '@/features/progress/progress-page.tsx'
import { HydrateClient, prefetch, trpc } from '@/trpc/server'

export const metadata: Metadata = { title: 'Progress' }

export default async function Progress() {
  await connection()
  prefetch(trpc.accounts.me.queryOptions())
  return (
    <HydrateClient>
      <ProgressPage />
    </HydrateClient>
  )
}
