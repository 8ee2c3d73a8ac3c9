'use client'
import { useId, useRef, useState } from 'react'
import { Button } from '@/components/button.tsx'

interface StartOverProps {
  /** The text that is there now. */
  readonly text: string
  readonly starter: string
  readonly onText: (text: string) => void
}

/** Puts the text back to what the exercise began with, once that is confirmed; it can be taken back. */
export function StartOver({ text, starter, onText }: StartOverProps) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [putAway, setPutAway] = useState<string | null>(null)
  const reset = () => {
    setPutAway(text)
    onText(starter)
    dialog.current?.close()
  }
  const takeBack = () => {
    if (putAway !== null) onText(putAway)
    setPutAway(null)
  }
  const isReset = putAway !== null && text === starter
  return (
    <>
      {isReset ? (
        <span role="status" className="flex flex-wrap items-center gap-x-3">
          Back at the beginning.
          <Button kind="quiet" onClick={takeBack}>
            Undo
          </Button>
        </span>
      ) : (
        <Button kind="quiet" onClick={() => dialog.current?.showModal()} disabled={text === starter}>
          Start over
        </Button>
      )}
      <dialog
        ref={dialog}
        aria-labelledby={`${id}-title`}
        className="m-auto max-w-form border border-control bg-paper p-6 text-ink"
      >
        <h2 id={`${id}-title`}>Start over?</h2>
        <p className="mt-2">
          The Dockerfile goes back to what the exercise began with. Hints and verdicts stay as they are, and you can
          take it back.
        </p>
        <p className="mt-5 flex flex-wrap gap-3">
          <Button onClick={reset}>Start over</Button>
          <Button kind="quiet" onClick={() => dialog.current?.close()}>
            Keep my text
          </Button>
        </p>
      </dialog>
    </>
  )
}
