import Link from 'next/link'
import { Kbd } from './kbd.tsx'

/** The foot of every page. */
export function SiteFooter() {
  return (
    <footer className="mt-24 border-t border-rule print:hidden">
      <div className="mx-auto flex max-w-book flex-wrap items-baseline gap-x-8 gap-y-3 px-4 py-8 text-sm text-muted sm:px-8">
        <p>Stagecraft is free software under the Apache-2.0 licence.</p>
        <nav aria-label="Footer" className="flex gap-6">
          <Link href="/courses">Courses</Link>
          <Link href="/settings">Settings</Link>
        </nav>
        <p className="sm:ml-auto">
          <Kbd>Ctrl</Kbd> <Kbd>K</Kbd> to search; <Kbd>←</Kbd> <Kbd>→</Kbd> to turn a lesson’s page
        </p>
      </div>
    </footer>
  )
}
