import type { ReactNode } from 'react'
import { PageLink } from '../page-link.tsx'
import { Wordmark } from '../wordmark.tsx'
import { ThemeButton } from './theme-button.tsx'

interface SiteHeaderProps {
  readonly search: ReactNode
  readonly account: ReactNode
}

/** The head of every page: who we are, where things are, search, theme, account. */
export function SiteHeader({ search, account }: SiteHeaderProps) {
  return (
    <header className="border-b border-rule print:hidden">
      <div className="mx-auto flex h-15 max-w-book items-center gap-1 px-4 sm:px-8">
        <PageLink
          href="/"
          className="-mx-1 mr-2 inline-flex min-h-11 items-center rounded-md px-1 no-underline"
          aria-label="Stagecraft, home"
        >
          <Wordmark />
        </PageLink>
        <nav aria-label="Site" className="hidden sm:block">
          <PageLink href="/courses" className="inline-flex min-h-11 items-center px-3 no-underline hover:underline">
            Courses
          </PageLink>
          <PageLink
            href="/review"
            prefetch={false}
            className="hidden min-h-11 items-center px-3 no-underline hover:underline md:inline-flex"
          >
            Review
          </PageLink>
          <PageLink
            href="/progress"
            prefetch={false}
            className="hidden min-h-11 items-center px-3 no-underline hover:underline md:inline-flex"
          >
            Progress
          </PageLink>
        </nav>
        <div className="ml-auto flex items-center gap-1">
          {search}
          <ThemeButton />
          {account}
        </div>
      </div>
    </header>
  )
}
