'use client'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { LinkButton } from '@/components/link-button.tsx'
import { PageLink } from '@/components/page-link.tsx'
import { ProgressBar } from '@/components/progress-bar.tsx'
import { useTRPC } from '@/trpc/client'
import { quizPath, type Sitting } from '../quiz.ts'
import { QuestionMap } from '../sitting/question-map.tsx'
import { questionState } from '../sitting/question-state.ts'
import { ResultQuestion } from './result-question.tsx'

/** What came of a quiz: the score, what to review, and every question explained. */
export function Results({ sitting }: { readonly sitting: Sitting }) {
  const heading = useRef<HTMLHeadingElement>(null)
  // Whoever has just handed in is somewhere at the end of a page that is gone.
  useEffect(() => {
    window.scrollTo({ top: 0, behavior: 'instant' })
    heading.current?.focus()
  }, [])
  const percent = Math.round((sitting.score ?? 0) * 100)
  const states = sitting.questions.map((question) => questionState(question, null))
  return (
    <div className="mx-auto max-w-book px-4 pt-8 sm:px-8 sm:pt-14">
      <header className="max-w-wide">
        <p className="mb-3 text-sm text-muted">
          {sitting.title}
          <span className="mx-2" aria-hidden="true">
            ·
          </span>
          Attempt {sitting.number}
        </p>
        <h1 ref={heading} tabIndex={-1}>
          {sitting.isPassed === true ? 'Passed' : 'Not passed yet'}, with {percent} %
        </h1>
        <div className="mt-6 max-w-text">
          <ProgressBar value={percent} max={100} label="Score" />
        </div>
        <p className="mt-4 max-w-text text-lg text-muted">{sayResult(sitting)}</p>
        <p className="mt-6 print:hidden">
          <WayOn sitting={sitting} />
        </p>
      </header>
      <ToReview concepts={sitting.toReview} />
      <section
        aria-labelledby="explained"
        className="mt-14 gap-x-16 lg:grid lg:grid-cols-[minmax(0,46rem)_minmax(11rem,16rem)]"
      >
        <h2 id="explained" className="col-span-full">
          Every question explained
        </h2>
        <div className="mt-6 lg:col-start-2 lg:row-start-2 print:hidden">
          <div className="lg:sticky lg:top-8">
            <QuestionMap states={states} count={sitting.count} current={null} />
          </div>
        </div>
        <div className="mt-6 grid min-w-0 grid-cols-[minmax(0,1fr)] gap-10 lg:col-start-1 lg:row-start-2">
          {sitting.questions.map((question, index) => (
            <ResultQuestion key={question.itemId} question={question} number={index + 1} />
          ))}
        </div>
      </section>
    </div>
  )
}

/** To another attempt where one is left and wanted, else back to where one came from. */
function WayOn({ sitting }: { readonly sitting: Sitting }) {
  const trpc = useTRPC()
  const { course, quiz, number, isPassed } = sitting
  const about = useQuery(trpc.quizzes.get.queryOptions({ course, quiz })).data
  const isLeft = about !== undefined && (about.attempts === null || number < about.attempts)
  return (
    <LinkButton href={quizPath(sitting)} kind={isLeft && isPassed === false ? 'primary' : 'quiet'}>
      {isLeft ? 'To another attempt' : 'Back to the quiz'}
    </LinkButton>
  )
}

function ToReview({ concepts }: { readonly concepts: Sitting['toReview'] }) {
  if (concepts.length === 0) return null
  return (
    <section aria-labelledby="review" className="mt-14 max-w-wide border-t border-ink pt-6">
      <h2 id="review">Worth another look</h2>
      <ul className="mt-4 grid gap-4">
        {concepts.map(({ id, title, lessons }) => (
          <li key={id} className="border-l-2 border-control pl-4">
            {title}
            {lessons.map((lesson) => (
              <PageLink key={lesson.path} href={lesson.path} prefetch={false} className="block py-1 text-sm">
                {lesson.title}
              </PageLink>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

function sayResult({ state, threshold, questions, count }: Sitting): string {
  const right = questions.filter(({ verdict }) => verdict?.outcome === 'correct').length
  const over = state === 'expired' ? ' The time was over, and what was saved until then counts.' : ''
  return `${right} of ${count} questions are right. ${Math.round(threshold * 100)} % of the points pass.${over}`
}
