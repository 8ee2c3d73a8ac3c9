import type { Metadata } from 'next'
import { connection } from 'next/server'
import { SignUp } from '@/features/account/sign-up.tsx'
import { api } from '@/trpc/server'

export const metadata: Metadata = { title: 'Make an account' }

export default async function SignUpPage() {
  await connection()
  return <SignUp installation={await api.accounts.installation()} />
}
