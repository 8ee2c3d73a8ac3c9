'use client'
import { Button } from '@/components/button.tsx'
import type { Sitting } from '../quiz.ts'
import { useCourier } from '../saving/use-courier.ts'
import { HandIn } from './hand-in.tsx'
import { QuestionCard } from './question-card.tsx'
import { QuestionMap } from './question-map.tsx'
import { questionState } from './question-state.ts'
import { SittingBar } from './sitting-bar.tsx'
import { SittingHead } from './sitting-head.tsx'
import { useHandIn } from './use-hand-in.ts'
import { useSteps } from './use-steps.ts'

/** A quiz while it is taken: its questions, how far one is, where the answers are, and the way to hand in. */
export function OpenSitting({ sitting }: { readonly sitting: Sitting }) {
  const { questions, count, oneByOne, feedback } = sitting
  const { courier, deliveries } = useCourier(sitting)
  const handIn = useHandIn(sitting, courier)
  const steps = useSteps(sitting)
  const pendingOf = (itemId: string) => deliveries.pending.find((pending) => pending.itemId === itemId) ?? null
  const states = questions.map((question) => questionState(question, pendingOf(question.itemId)))
  return (
    <div className="mx-auto max-w-book px-4 pt-8 sm:px-8 sm:pt-14">
      <SittingHead sitting={sitting} />
      <div className="mt-6 gap-x-16 lg:grid lg:grid-cols-[minmax(0,46rem)_minmax(11rem,16rem)]">
        <SittingBar sitting={sitting} deliveries={deliveries} onOver={handIn.begin} />
        <div className="mt-6 lg:col-start-2 lg:row-start-2">
          <div className="lg:sticky lg:top-20">
            <QuestionMap states={states} count={count} current={oneByOne ? steps.current + 1 : null} />
          </div>
        </div>
        <div className="mt-6 grid min-w-0 grid-cols-[minmax(0,1fr)] gap-10 lg:col-start-1 lg:row-start-2">
          {questions.map((question, index) => (
            <QuestionCard
              key={question.itemId}
              question={question}
              number={index + 1}
              pending={pendingOf(question.itemId)}
              courier={courier}
              isGradedNow={feedback === 'now'}
              isHidden={oneByOne && index !== steps.current}
            />
          ))}
          {steps.hasNext && (
            <Button className="justify-self-start" onClick={steps.goOn}>
              Next question
            </Button>
          )}
          {steps.isAtEnd && <HandIn states={states} count={count} handIn={handIn} isOneByOne={oneByOne} />}
        </div>
      </div>
    </div>
  )
}
