'use client'
import Link from 'next/link'
import { useState } from 'react'
import { resetPassword } from '@/auth/client.ts'
import { Notice } from '@/components/notice.tsx'
import { TextField } from '@/components/text-field.tsx'
import { AccountPage } from './account-page.tsx'
import { AuthForm } from './auth-form.tsx'
import { PASSWORD_MIN_LENGTH } from './new-account-fields.tsx'

/** Setting a new password with the token of a link. */
export function ResetPassword({ token }: { readonly token: string | undefined }) {
  const [isDone, setIsDone] = useState(false)
  if (token === undefined) {
    return (
      <AccountPage title="Set a new password" lead="This link is not whole, or has been used already.">
        <Link href="/forgot-password">Ask for a new one</Link>
      </AccountPage>
    )
  }
  const reset = async (field: (name: string) => string) => {
    const reply = await resetPassword({ newPassword: field('password'), token })
    setIsDone(reply.ok)
    return reply.ok ? null : reply.message
  }
  return (
    <AccountPage title="Set a new password" lead="It takes the place of the old one at once.">
      {isDone ? (
        <Notice kind="done">
          Your new password is set. <Link href="/sign-in">Sign in</Link>
        </Notice>
      ) : (
        <AuthForm submitLabel="Set the password" pendingLabel="Setting it…" onSubmit={reset}>
          <TextField
            label="New password"
            name="password"
            type="password"
            autoComplete="new-password"
            minLength={PASSWORD_MIN_LENGTH}
            required
            hint={`At least ${PASSWORD_MIN_LENGTH} characters; a few words in a row are good.`}
          />
        </AuthForm>
      )}
    </AccountPage>
  )
}
