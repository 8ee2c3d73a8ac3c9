import type { Metadata } from 'next'
import { connection } from 'next/server'
import { ForgotPassword } from '@/features/account/forgot-password.tsx'
import { api } from '@/trpc/server'

export const metadata: Metadata = { title: 'Forgot your password' }

export default async function ForgotPasswordPage() {
  await connection()
  return <ForgotPassword installation={await api.accounts.installation()} />
}
