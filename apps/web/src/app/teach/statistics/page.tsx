import type { Metadata } from 'next'
import { connection } from 'next/server'
import { StatisticsPage } from '@/features/statistics/statistics-page.tsx'
import { HydrateClient, prefetch, trpc } from '@/trpc/server'

export const metadata: Metadata = { title: 'Statistics', robots: { index: false } }

export default async function Statistics() {
  await connection()
  prefetch(trpc.accounts.me.queryOptions())
  return (
    <HydrateClient>
      <StatisticsPage />
    </HydrateClient>
  )
}
