'use client'
import { useEffect, useRef } from 'react'
import { RichText } from '@/components/rich-text.tsx'
import type { FeedbackOf } from '../verdict.ts'

interface CardBackProps {
  readonly back: FeedbackOf<'recall'>
  /** It was turned just now: reading goes on here. */
  readonly isNew: boolean
}

/** The back of a card: the answer in short, and at length for who opens it. */
export function CardBack({ back, isNew }: CardBackProps) {
  const card = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isNew) card.current?.focus({ preventScroll: true })
  }, [isNew])
  return (
    <div ref={card} tabIndex={-1} className="card-back">
      <RichText html={back.quick} />
      {back.detailed !== '' && (
        <details className="mt-4">
          <summary>The answer at length</summary>
          <RichText html={back.detailed} className="mt-3" />
        </details>
      )}
    </div>
  )
}
