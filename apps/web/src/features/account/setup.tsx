'use client'
import { useMutation } from '@tanstack/react-query'
import Link from 'next/link'
import { signIn } from '@/auth/client.ts'
import { failureMessage } from '@/components/failure-message.ts'
import { TextField } from '@/components/text-field.tsx'
import { useTRPC } from '@/trpc/client'
import { AccountPage } from './account-page.tsx'
import { AuthForm } from './auth-form.tsx'
import type { Installation } from './installation.ts'
import { NewAccountFields } from './new-account-fields.tsx'

/** The first page of a new server: it makes the administrator, once. */
export function Setup({ installation }: { readonly installation: Installation }) {
  const trpc = useTRPC()
  const create = useMutation(trpc.accounts.createAdministrator.mutationOptions())
  if (installation.hasAdministrator) {
    return (
      <AccountPage
        title="Already set up"
        lead="This server has its administrator. Another one can be named under Users."
      >
        <Link href="/sign-in">Sign in</Link>
      </AccountPage>
    )
  }
  const setUp = async (field: (name: string) => string) => {
    const account = { name: field('name'), email: field('email'), password: field('password') }
    try {
      await create.mutateAsync(installation.asksForSetupCode ? { ...account, code: field('code') } : account)
    } catch (error) {
      return failureMessage(error)
    }
    const reply = await signIn(account)
    window.location.assign(reply.ok ? '/admin/users' : '/sign-in')
    return null
  }
  return (
    <AccountPage
      title="Set up this server"
      lead="Make the account that looks after it. This page works once; afterwards accounts and roles are under Users."
    >
      <AuthForm submitLabel="Make the administrator" pendingLabel="Making it…" onSubmit={setUp}>
        <NewAccountFields />
        {installation.asksForSetupCode && (
          <TextField
            label="Setup code"
            name="code"
            autoComplete="off"
            required
            hint="SETUP_CODE in the settings of this server."
          />
        )}
      </AuthForm>
    </AccountPage>
  )
}
