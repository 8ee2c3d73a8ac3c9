'use client'
import { useState } from 'react'
import { requestPasswordReset } from '@/auth/client.ts'
import { Notice } from '@/components/notice.tsx'
import { TextField } from '@/components/text-field.tsx'
import { AccountPage } from './account-page.tsx'
import { AuthForm } from './auth-form.tsx'
import type { Installation } from './installation.ts'

/** Asking for a link that sets a new password. */
export function ForgotPassword({ installation }: { readonly installation: Installation }) {
  const [isAsked, setIsAsked] = useState(false)
  if (!installation.sendsMail) {
    return (
      <AccountPage
        title="Forgot your password"
        lead="This server sends no mail. Ask whoever runs it: an administrator can give you a link that sets a new password."
      >
        {null}
      </AccountPage>
    )
  }
  const ask = async (field: (name: string) => string) => {
    const reply = await requestPasswordReset(field('email'))
    setIsAsked(reply.ok)
    return reply.ok ? null : reply.message
  }
  return (
    <AccountPage title="Forgot your password" lead="We send a link that sets a new one. It is good for an hour.">
      {isAsked ? (
        <Notice kind="done">
          If an account has this address, the link is on its way. Look into the spam folder too.
        </Notice>
      ) : (
        <AuthForm submitLabel="Send the link" pendingLabel="Sending…" onSubmit={ask}>
          <TextField label="E-mail address" name="email" type="email" autoComplete="username" required />
        </AuthForm>
      )}
    </AccountPage>
  )
}
