import { PageLink } from '@/components/page-link.tsx'
import { quizPath, type Sitting } from '../quiz.ts'

/** The opening of a quiz that is taken. */
export function SittingHead({ sitting }: { readonly sitting: Sitting }) {
  return (
    <header className="max-w-wide">
      <p className="mb-3 text-sm text-muted">
        <PageLink href={quizPath(sitting)}>About this quiz</PageLink>
        <span className="mx-2" aria-hidden="true">
          ·
        </span>
        Attempt {sitting.number}
      </p>
      <h1>{sitting.title}</h1>
    </header>
  )
}
