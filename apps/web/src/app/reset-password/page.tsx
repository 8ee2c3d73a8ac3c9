import type { Metadata } from 'next'
import { ResetPassword } from '@/features/account/reset-password.tsx'

export const metadata: Metadata = { title: 'Set a new password', referrer: 'no-referrer' }

interface Props {
  readonly searchParams: Promise<{ readonly token?: string | string[] }>
}

export default async function ResetPasswordPage({ searchParams }: Props) {
  const { token } = await searchParams
  return <ResetPassword token={typeof token === 'string' ? token : undefined} />
}
