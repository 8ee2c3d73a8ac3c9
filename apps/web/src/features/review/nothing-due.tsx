'use client'
import { useEffect, useRef } from 'react'
import { LinkButton } from '@/components/link-button.tsx'
import { sayWhen } from '@/components/say-when.ts'
import { useNow } from '@/components/use-now.ts'

interface NothingDueProps {
  readonly nextDueAt: string | null
  /** The last due question was answered just now. */
  readonly hasReviewed: boolean
}

const EXACT = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' })

/** Nothing is due, and when something will be. */
export function NothingDue({ nextDueAt, hasReviewed }: NothingDueProps) {
  const now = useNow()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (hasReviewed) heading.current?.focus()
  }, [hasReviewed])
  return (
    <section className="mt-8 border-t border-rule pt-6" aria-labelledby="nothing-due">
      <h2 ref={heading} tabIndex={-1} id="nothing-due">
        {hasReviewed ? 'That was all for now' : 'Nothing is due'}
      </h2>
      <p className="mt-2 max-w-text">
        {nextDueAt === null ? (
          'Questions you answer come back here when you are about to forget them.'
        ) : (
          <>
            The next question is due{' '}
            <time dateTime={nextDueAt} title={EXACT.format(new Date(nextDueAt))}>
              {sayWhen(new Date(nextDueAt), now)}
            </time>
            .
          </>
        )}
      </p>
      <p className="mt-6 flex flex-wrap gap-3">
        <LinkButton href="/courses" kind="quiet">
          Courses
        </LinkButton>
        <LinkButton href="/progress" kind="quiet">
          Your progress
        </LinkButton>
      </p>
    </section>
  )
}
