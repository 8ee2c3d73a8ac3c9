'use client'
import Link from 'next/link'
import { signIn } from '@/auth/client.ts'
import { TextField } from '@/components/text-field.tsx'
import { AccountPage } from './account-page.tsx'
import { AuthForm } from './auth-form.tsx'
import type { Installation } from './installation.ts'
import { nextPath } from './next-path.ts'
import { ProviderButton } from './provider-button.tsx'

async function enter(field: (name: string) => string): Promise<string | null> {
  const reply = await signIn({ email: field('email'), password: field('password') })
  if (!reply.ok) return reply.message
  // A whole new page, so that nothing the guest was shown remains.
  window.location.assign(nextPath(window.location.search))
  return null
}

/** Signing in with an address and a password, or through the provider this server knows. */
export function SignIn({ installation }: { readonly installation: Installation }) {
  return (
    <AccountPage
      title="Sign in"
      lead={
        installation.signUp ? (
          <>
            New here? <Link href="/sign-up">Make an account</Link>, or just start reading: none is needed.
          </>
        ) : (
          'Reading and answering need no account; yours carries your progress between devices.'
        )
      }
    >
      <AuthForm submitLabel="Sign in" pendingLabel="Signing in…" onSubmit={enter}>
        <TextField label="E-mail address" name="email" type="email" autoComplete="username" required />
        <TextField label="Password" name="password" type="password" autoComplete="current-password" required />
      </AuthForm>
      <p className="mt-5 text-sm">
        <Link href="/forgot-password">Forgot your password?</Link>
      </p>
      {installation.oidc !== null && <ProviderButton provider={installation.oidc} />}
    </AccountPage>
  )
}
