'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { changeName } from '@/auth/client.ts'
import { Notice } from '@/components/notice.tsx'
import { TextField } from '@/components/text-field.tsx'
import { useTRPC } from '@/trpc/client'
import { AuthForm } from './auth-form.tsx'
import { SignOutButton } from './sign-out-button.tsx'

interface AccountSettingsProps {
  readonly name: string
  readonly email: string | null
  readonly role: string
}

/** The name of an account, what else is known of it, and the way out. */
export function AccountSettings({ name, email, role }: AccountSettingsProps) {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const [isSaved, setIsSaved] = useState(false)
  const save = async (field: (name: string) => string) => {
    setIsSaved(false)
    const reply = await changeName(field('name'))
    if (!reply.ok) return reply.message
    await queryClient.invalidateQueries(trpc.accounts.me.queryFilter())
    setIsSaved(true)
    return null
  }
  return (
    <>
      <AuthForm submitLabel="Save" pendingLabel="Saving…" onSubmit={save}>
        <TextField label="Name" name="name" autoComplete="name" maxLength={100} required defaultValue={name} />
        {isSaved && <Notice kind="done">Saved.</Notice>}
      </AuthForm>
      <dl className="mt-8 grid grid-cols-[auto_1fr] gap-x-6 gap-y-1 text-sm">
        <dt className="text-muted">E-mail address</dt>
        <dd>{email ?? 'none'}</dd>
        <dt className="text-muted">Role</dt>
        <dd>{role}</dd>
      </dl>
      <div className="mt-4">
        <SignOutButton />
      </div>
    </>
  )
}
