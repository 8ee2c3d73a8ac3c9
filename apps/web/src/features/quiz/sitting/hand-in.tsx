'use client'
import { useId, useRef } from 'react'
import { Button } from '@/components/button.tsx'
import { failureMessage } from '@/components/failure-message.ts'
import { Notice } from '@/components/notice.tsx'
import type { QuestionState } from './question-state.ts'

interface HandInProps {
  readonly states: readonly QuestionState[]
  readonly count: number
  readonly isOneByOne: boolean
  readonly handIn: { readonly begin: () => void; readonly isBusy: boolean; readonly error: unknown }
}

/** The end of a quiz: what is still open, and, once one has seen that, the way to hand in. */
export function HandIn({ states, count, isOneByOne, handIn }: HandInProps) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const left = numbersOf(states, 'open')
  const torn = [...numbersOf(states, 'conflict'), ...numbersOf(states, 'refused')]
  const press = () => (isOneByOne ? handIn.begin() : dialog.current?.showModal())
  return (
    <div className="border-t border-ink pt-6">
      <Button aria-disabled={handIn.isBusy} onClick={() => handIn.isBusy || press()}>
        {buttonLabel(handIn.isBusy, isOneByOne)}
      </Button>
      <div className="mt-4 empty:hidden">
        {handIn.error !== null && <Notice kind="error">It was not handed in. {failureMessage(handIn.error)}</Notice>}
      </div>
      <dialog
        ref={dialog}
        aria-labelledby={`${id}-title`}
        className="m-auto w-[min(30rem,calc(100%-2rem))] border border-ink bg-paper p-6 text-ink"
      >
        <h2 id={`${id}-title`}>Hand in this quiz?</h2>
        <p className="mt-3">
          {count - left.length} of {count} questions are answered.{' '}
          {left.length === 0 ? 'Nothing is left open.' : 'Left open, and worth nothing so far:'}
        </p>
        <QuestionLinks numbers={left} onFollow={() => dialog.current?.close()} />
        {torn.length > 0 && (
          <>
            <p className="mt-4">Not saved as you have them; what was saved before counts:</p>
            <QuestionLinks numbers={torn} onFollow={() => dialog.current?.close()} />
          </>
        )}
        <p className="mt-6 flex flex-wrap gap-3">
          <Button
            onClick={() => {
              handIn.begin()
              dialog.current?.close()
            }}
          >
            Hand in
          </Button>
          <Button kind="quiet" onClick={() => dialog.current?.close()}>
            Go on answering
          </Button>
        </p>
      </dialog>
    </div>
  )
}

function QuestionLinks({ numbers, onFollow }: { readonly numbers: readonly number[]; readonly onFollow: () => void }) {
  if (numbers.length === 0) return null
  return (
    <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
      {numbers.map((number) => (
        <li key={number}>
          <a href={`#question-${number}`} onClick={onFollow} className="inline-block py-1">
            Question {number}
          </a>
        </li>
      ))}
    </ul>
  )
}

function numbersOf(states: readonly QuestionState[], wanted: QuestionState): readonly number[] {
  return states.flatMap((state, index) => (state === wanted ? [index + 1] : []))
}

function buttonLabel(isBusy: boolean, isOneByOne: boolean): string {
  if (isBusy) return 'Handing in…'
  return isOneByOne ? 'See the result' : 'Hand in'
}
