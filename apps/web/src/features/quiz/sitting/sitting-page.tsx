'use client'
import { useQuery } from '@tanstack/react-query'
import { failureMessage } from '@/components/failure-message.ts'
import { LinkButton } from '@/components/link-button.tsx'
import { PageColumn } from '@/components/page-column.tsx'
import { Skeleton } from '@/components/skeleton.tsx'
import { useTRPC } from '@/trpc/client'
import { quizPath } from '../quiz.ts'
import { Results } from '../results/results.tsx'
import { OpenSitting } from './open-sitting.tsx'

interface SittingPageProps {
  readonly course: string
  readonly quiz: string
  readonly id: string
}

/** One go at a quiz: its questions while it is open, what came of them afterwards. */
export function SittingPage({ course, quiz, id }: SittingPageProps) {
  const trpc = useTRPC()
  const sitting = useQuery(trpc.quizzes.sitting.queryOptions({ id }, { refetchOnWindowFocus: 'always' }))
  if (sitting.data !== undefined) {
    return sitting.data.state === 'open' ? (
      <OpenSitting key={id} sitting={sitting.data} />
    ) : (
      <Results sitting={sitting.data} />
    )
  }
  return (
    <PageColumn width="wide">
      {sitting.isError ? <NotOpened error={sitting.error} back={quizPath({ course, quiz })} /> : <Opening />}
    </PageColumn>
  )
}

function Opening() {
  return (
    <>
      <h1>Opening the quiz…</h1>
      <noscript>
        <p className="mt-6">Taking a quiz needs JavaScript: each answer is saved as you give it.</p>
      </noscript>
      <Skeleton className="mt-10 h-5 w-2/3" />
      <Skeleton className="mt-4 h-5 w-1/2" />
      <Skeleton className="mt-4 h-5 w-3/5" />
    </>
  )
}

function NotOpened({ error, back }: { readonly error: unknown; readonly back: string }) {
  return (
    <div role="alert">
      <h1>This attempt cannot be opened</h1>
      <p className="mt-4 max-w-text text-lg text-muted">{failureMessage(error)}</p>
      <p className="mt-8">
        <LinkButton href={back}>To the quiz</LinkButton>
      </p>
    </div>
  )
}
