import Link from 'next/link'
import { Notice } from '@/components/notice.tsx'
import type { Installation } from './installation.ts'

/** Tells whoever opens a new server where its administrator is made; nothing once there is one. */
export function SetupNotice({ installation }: { readonly installation: Installation }) {
  if (installation.hasAdministrator) return null
  return (
    <div className="mx-auto w-full max-w-book px-4 pt-6 sm:px-8">
      <Notice kind="info">
        This server is new and has no administrator yet. <Link href="/setup">Make the first one</Link>, or just begin to
        learn.
      </Notice>
    </div>
  )
}
