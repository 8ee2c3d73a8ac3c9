'use client'
import Link, { useLinkStatus } from 'next/link'
import type { ComponentProps } from 'react'

/** A link to a page of ours; while a slow page is on its way, a line runs along the top of the window. */
export function PageLink({ children, ...link }: ComponentProps<typeof Link>) {
  return (
    <Link {...link}>
      {children}
      <PendingLine />
    </Link>
  )
}

function PendingLine() {
  const { pending } = useLinkStatus()
  return pending ? <span aria-hidden="true" className="pending-line" /> : null
}
