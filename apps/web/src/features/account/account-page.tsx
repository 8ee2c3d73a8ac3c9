import type { ReactNode } from 'react'
import { PageColumn } from '@/components/page-column.tsx'

interface AccountPageProps {
  readonly title: string
  readonly lead: ReactNode
  readonly children: ReactNode
}

/** A narrow page with one form: what it is for, then the form. */
export function AccountPage({ title, lead, children }: AccountPageProps) {
  return (
    <PageColumn width="form">
      <h1>{title}</h1>
      <p className="mt-3 mb-8 text-muted">{lead}</p>
      {children}
    </PageColumn>
  )
}
