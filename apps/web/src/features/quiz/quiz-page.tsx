import { RichText } from '@/components/rich-text.tsx'
import { quizFacts } from './quiz-facts.ts'
import { QuizStart } from './quiz-start.tsx'
import type { Quiz } from './quiz.ts'

interface QuizPageProps {
  readonly quiz: Quiz
  /** Its place in the course, as `2.3`. */
  readonly number: string
}

/** A quiz before it is begun: what it asks for, how it goes, and what one has done so far. */
export function QuizPage({ quiz, number }: QuizPageProps) {
  return (
    <>
      <header className="max-w-text border-b border-rule pb-8">
        <p className="mb-4 text-sm text-muted">
          <span className="mr-2 font-mono text-xs text-ink">{number}</span>
          Quiz
        </p>
        <h1>{quiz.title}</h1>
        <RichText html={quiz.summaryHtml} className="mt-4 text-lg text-muted" />
      </header>
      <dl className="mt-8 max-w-text">
        {quizFacts(quiz).map(({ name, words }) => (
          <div key={name} className="grid gap-x-6 border-b border-rule py-3 sm:grid-cols-[8rem_1fr]">
            <dt className="text-muted">{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <noscript>
        <p className="mt-8 max-w-text border-l-4 border-control bg-sunk px-4 py-3">
          Taking a quiz needs JavaScript: each answer is saved as you give it. The lessons can be read without.
        </p>
      </noscript>
      <QuizStart quiz={quiz} />
    </>
  )
}
