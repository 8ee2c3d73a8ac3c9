import type { Metadata } from 'next'
import { connection } from 'next/server'
import { SignIn } from '@/features/account/sign-in.tsx'
import { api } from '@/trpc/server'

export const metadata: Metadata = { title: 'Sign in' }

export default async function SignInPage() {
  await connection()
  return <SignIn installation={await api.accounts.installation()} />
}
