'use client'
import { useEffect } from 'react'
import { Button } from './button.tsx'
import { readTheme, showTheme } from './theme/theme.ts'

interface BrokenPageProps {
  readonly reference: string | undefined
  readonly onRetry: () => void
}

/** What somebody sees where a page could not be made: that it is not their fault, and what to do. */
export function BrokenPage({ reference, onRetry }: BrokenPageProps) {
  // A page that fails on the server is made in the browser, where the script in its head does not run.
  useEffect(() => showTheme(readTheme()), [])
  return (
    <div className="mx-auto max-w-book px-4 pt-12 sm:px-8 sm:pt-20">
      <div className="max-w-wide" role="alert">
        <title>This page could not be built · Stagecraft</title>
        <h1>This page could not be built</h1>
        <p className="mt-4 max-w-text text-lg text-muted">
          The server could not reach what it needs, most likely its database. Nothing you did is lost. It usually
          recovers by itself within a minute.
        </p>
        <p className="mt-8">
          <Button onClick={onRetry}>Try again</Button>
        </p>
        {reference !== undefined && (
          <p className="mt-8 text-sm text-muted">
            For whoever runs this server: the log has it under <code>{reference}</code>.
          </p>
        )}
      </div>
    </div>
  )
}
