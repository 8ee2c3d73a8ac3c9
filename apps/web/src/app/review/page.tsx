import type { Metadata } from 'next'
import { connection } from 'next/server'
import { ReviewPage } from '@/features/review/review-page.tsx'
import { HydrateClient, prefetch, trpc } from '@/trpc/server'

export const metadata: Metadata = { title: 'Review' }

export default async function Review() {
  await connection()
  prefetch(trpc.accounts.me.queryOptions())
  return (
    <HydrateClient>
      <ReviewPage />
    </HydrateClient>
  )
}
