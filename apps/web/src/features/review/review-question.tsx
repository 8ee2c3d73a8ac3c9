'use client'
import { type SubmitEvent, useEffect, useId, useRef, useState } from 'react'
import { Button } from '@/components/button.tsx'
import { LinkButton } from '@/components/link-button.tsx'
import { RichText } from '@/components/rich-text.tsx'
import { AnswerStatus } from '@/questions/answer-status.tsx'
import { useDraftedAnswer } from '@/questions/answer/use-drafted-answer.ts'
import { useKeptFocus } from '@/questions/answer/use-kept-focus.ts'
import { QuestionField } from '@/questions/question-field.tsx'
import type { Answer } from '@/questions/question.ts'
import { type DueQuestion, nameOf } from './review.ts'

interface ReviewQuestionProps {
  readonly due: DueQuestion
  /** Another question came before it: reading goes on here. */
  readonly takesFocus: boolean
  readonly onAnswered: (attemptId: string) => void
  readonly onNext: () => void
  readonly onLater: () => void
}

/** One question of a review: answer it, read why, go on. */
export function ReviewQuestion({ due, takesFocus, onAnswered, onNext, onLater }: ReviewQuestionProps) {
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const title = useFocusAtStart(takesFocus)
  const [isBlank, setIsBlank] = useState(false)
  const { question } = due
  const { body } = question
  const drafted = useDraftedAnswer(question, nameOf(due), ({ attemptId }) => onAnswered(attemptId))
  const { sending } = drafted
  const verdict = sending.data ?? null
  const isCard = body.kind === 'recall'
  useKeptFocus(form, `${sending.status} ${verdict?.attemptId}`)

  const change = (answer: Answer | null) => {
    setIsBlank(false)
    if (isCard && answer !== null) drafted.submitAtOnce(answer)
    else drafted.change(answer)
  }
  const check = (event: SubmitEvent) => {
    event.preventDefault()
    if (verdict !== null) return onNext()
    setIsBlank(drafted.answer === null)
    drafted.submit()
  }
  return (
    <form ref={form} method="post" onSubmit={check} className="question mt-8" aria-labelledby={`${id}-title`}>
      <h2 ref={title} tabIndex={-1} id={`${id}-title`} className="question-title text-lg">
        <span className="question-label">{isCard ? 'Card' : 'Question'}</span> {body.title}
      </h2>
      <RichText id={`${id}-prompt`} html={body.prompt} />
      {body.kind === 'dockerfile' ? (
        <ExerciseLink due={due} />
      ) : (
        <QuestionField
          id={id}
          question={question}
          answer={drafted.answer}
          onAnswer={change}
          feedback={verdict?.feedback ?? null}
          isDisabled={sending.isPending}
        />
      )}
      <AnswerStatus verdict={verdict} sending={sending} isBlank={isBlank} />
      <Buttons kind={body.kind} hasVerdict={verdict !== null} isPending={sending.isPending} onLater={onLater} />
    </form>
  )
}

/** The way to an exercise, which is written on a page of its own. */
function ExerciseLink({ due: { course, question } }: { readonly due: DueQuestion }) {
  return (
    <p className="mt-5">
      <LinkButton href={`/courses/${course}/${question.key}`}>Open the exercise</LinkButton>
      <span className="mt-3 block text-sm text-muted">Checking it there is its review.</span>
    </p>
  )
}

interface ButtonsProps {
  readonly kind: DueQuestion['question']['body']['kind']
  readonly hasVerdict: boolean
  readonly isPending: boolean
  readonly onLater: () => void
}

// A card is answered by its grades, an exercise elsewhere.
function Buttons({ kind, hasVerdict, isPending, onLater }: ButtonsProps) {
  const isAnsweredHere = kind !== 'recall' && kind !== 'dockerfile'
  return (
    <p className="mt-5 flex flex-wrap gap-3">
      {(hasVerdict || isPending || isAnsweredHere) && (
        <Button type="submit" aria-disabled={isPending}>
          {buttonLabel(kind === 'recall', hasVerdict, isPending)}
        </Button>
      )}
      {!hasVerdict && !isPending && (
        <Button kind="quiet" onClick={onLater}>
          Later
        </Button>
      )}
    </p>
  )
}

function buttonLabel(isCard: boolean, hasVerdict: boolean, isPending: boolean): string {
  if (isPending) return isCard ? 'Saving…' : 'Checking…'
  return hasVerdict ? 'Next' : 'Check answer'
}

/** An element that gets the focus when it appears, if it should. */
function useFocusAtStart(takesFocus: boolean) {
  const element = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) element.current?.focus()
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only when it appears
  }, [])
  return element
}
