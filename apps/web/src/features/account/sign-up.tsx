'use client'
import Link from 'next/link'
import { signUp } from '@/auth/client.ts'
import { AccountPage } from './account-page.tsx'
import { AuthForm } from './auth-form.tsx'
import type { Installation } from './installation.ts'
import { NewAccountFields } from './new-account-fields.tsx'
import { nextPath } from './next-path.ts'
import { ProviderButton } from './provider-button.tsx'

async function join(field: (name: string) => string): Promise<string | null> {
  const reply = await signUp({ name: field('name'), email: field('email'), password: field('password') })
  if (!reply.ok) return reply.message
  window.location.assign(nextPath(window.location.search))
  return null
}

/** Making an account; what a guest did in this browser comes along. */
export function SignUp({ installation }: { readonly installation: Installation }) {
  if (!installation.signUp) {
    return (
      <AccountPage
        title="Make an account"
        lead="Accounts come from elsewhere on this server. Reading and answering need none."
      >
        <Link href="/sign-in">Sign in</Link>
      </AccountPage>
    )
  }
  return (
    <AccountPage title="Make an account" lead="What you have read and answered in this browser comes along.">
      <AuthForm submitLabel="Make the account" pendingLabel="Making it…" onSubmit={join}>
        <NewAccountFields />
      </AuthForm>
      <p className="mt-5 text-sm">
        Have one already? <Link href="/sign-in">Sign in</Link>
      </p>
      {installation.oidc !== null && <ProviderButton provider={installation.oidc} />}
    </AccountPage>
  )
}
