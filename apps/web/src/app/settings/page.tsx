import type { Metadata } from 'next'
import { Settings } from '@/features/account/settings.tsx'
import { HydrateClient, prefetch, trpc } from '@/trpc/server'

export const metadata: Metadata = { title: 'Settings' }

export default function SettingsPage() {
  prefetch(trpc.accounts.me.queryOptions())
  return (
    <HydrateClient>
      <Settings />
    </HydrateClient>
  )
}
