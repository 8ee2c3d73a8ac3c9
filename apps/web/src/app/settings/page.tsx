import type { Metadata } from 'next'
import { connection } from 'next/server'
import { Settings } from '@/features/account/settings.tsx'
import { HydrateClient, prefetch, trpc } from '@/trpc/server'

export const metadata: Metadata = { title: 'Settings' }

export default async function SettingsPage() {
  await connection()
  prefetch(trpc.accounts.me.queryOptions())
  return (
    <HydrateClient>
      <Settings />
    </HydrateClient>
  )
}
