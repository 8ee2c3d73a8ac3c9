'use client'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { PageColumn } from '@/components/page-column.tsx'
import { Skeleton } from '@/components/skeleton.tsx'
import { ThemeChoice } from '@/components/theme/theme-choice.tsx'
import { useTRPC } from '@/trpc/client'
import { AccountSettings } from './account-settings.tsx'
import { GuestSettings } from './guest-settings.tsx'

/** What a reader can set: how the pages look, and who they are. */
export function Settings() {
  const trpc = useTRPC()
  const me = useQuery(trpc.accounts.me.queryOptions())
  return (
    <PageColumn width="wide">
      <h1>Settings</h1>
      <Section title="Appearance">
        <ThemeChoice />
      </Section>
      <Section title="Account">
        {me.data === undefined && <Skeleton className="h-24 max-w-form" />}
        {me.data !== undefined &&
          (me.data === null || me.data.isGuest ? (
            <GuestSettings hasProgress={me.data !== null} />
          ) : (
            <AccountSettings name={me.data.name} email={me.data.email} role={me.data.role} />
          ))}
      </Section>
    </PageColumn>
  )
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="mt-10 grid gap-x-8 gap-y-4 border-t border-rule pt-6 sm:grid-cols-[11rem_1fr]">
      <h2 className="text-lg">{title}</h2>
      <div className="max-w-form">{children}</div>
    </section>
  )
}
