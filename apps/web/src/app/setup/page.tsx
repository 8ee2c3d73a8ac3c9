import type { Metadata } from 'next'
import { connection } from 'next/server'
import { Setup } from '@/features/account/setup.tsx'
import { api } from '@/trpc/server'

export const metadata: Metadata = { title: 'Set up this server' }

export default async function SetupPage() {
  await connection()
  return <Setup installation={await api.accounts.installation()} />
}
