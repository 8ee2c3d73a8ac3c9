'use client'
import { useQuery } from '@tanstack/react-query'
import { PageLink } from '@/components/page-link.tsx'
import { RichText } from '@/components/rich-text.tsx'
import { useTRPC } from '@/trpc/client'
import type { Analyst } from '../bench/analyst.ts'
import type { ExerciseQuestion, Review } from '../exercise.ts'
import { Listing } from '../listing.tsx'

interface SolvedProps {
  readonly solved: NonNullable<Review['solved']>
  readonly question: ExerciseQuestion
  /** The Dockerfile as it stands. */
  readonly own: string
  readonly analyst: Analyst | null
  readonly path: string
}

/** What there is to learn once it is solved: why it works, how its author did it beside one's own, and other ways. */
export function Solved({ solved, question, own, analyst, path }: SolvedProps) {
  return (
    <section aria-labelledby="solved-title" className="mt-16 border-t-[3px] border-ink pt-6">
      <h2 id="solved-title">What there is to see in it</h2>
      <RichText html={solved.explanation} className="mt-3" />
      <KeepNote path={path} />
      {solved.solutions.map(({ title, dockerfile, explanation }, index) => (
        <div key={title} className="mt-10">
          <h3>{solved.solutions.length === 1 ? 'A model answer beside yours' : title}</h3>
          <RichText html={explanation} className="mt-1" />
          <div className="mt-4 grid gap-6 lg:grid-cols-2">
            <Listing
              title={solved.solutions.length === 1 ? title : 'Model answer'}
              text={dockerfile}
              analyst={analyst}
            />
            {index === 0 && <Listing title="Yours" text={own} analyst={analyst} />}
          </div>
        </div>
      ))}
      <OtherWays question={question} analyst={analyst} />
    </section>
  )
}

function OtherWays({ question, analyst }: Pick<SolvedProps, 'question' | 'analyst'>) {
  const trpc = useTRPC()
  const { revisionId, seed } = question
  const ways = useQuery(trpc.exercises.solutions.queryOptions({ revisionId, seed })).data
  if (ways === undefined) return null
  return (
    <div className="mt-10">
      <h3>Other ways people solved it</h3>
      {ways.length === 0 ? (
        <p className="mt-1 text-muted">Nobody has gone another way yet.</p>
      ) : (
        <div className="mt-4 grid gap-6 lg:grid-cols-2">
          {ways.map(({ dockerfile, learners }) => (
            <Listing key={dockerfile} title={sayLearners(learners)} text={dockerfile} analyst={analyst} />
          ))}
        </div>
      )}
    </div>
  )
}

function sayLearners(learners: number): string {
  return learners === 1 ? 'One learner' : `${learners} learners`
}

function KeepNote({ path }: { readonly path: string }) {
  const trpc = useTRPC()
  const me = useQuery(trpc.accounts.me.queryOptions()).data
  if (me?.isGuest !== true) return null
  return (
    <p className="mt-5 max-w-text border-l-4 border-control bg-sunk px-4 py-3">
      This is kept in this browser.{' '}
      <PageLink href={`/sign-up?next=${encodeURIComponent(path)}`}>Make an account</PageLink> to find it on every
      device.
    </p>
  )
}
