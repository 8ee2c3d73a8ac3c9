'use client'
import { useState } from 'react'
import type { Sitting } from '../quiz.ts'

/** Where one is in a quiz that asks one by one: a question stays, with what was said about it, until one goes on. */
export function useSteps({ oneByOne, questions, count }: Sitting) {
  const firstOpen = questions.findIndex(({ verdict }) => verdict === null)
  const [current, setCurrent] = useState(firstOpen === -1 ? questions.length - 1 : firstOpen)
  const isAnswered = questions[current]?.verdict != null
  return {
    current,
    hasNext: oneByOne && isAnswered && current + 1 < questions.length,
    isAtEnd: !oneByOne || (isAnswered && current + 1 === count),
    goOn: () => {
      setCurrent(current + 1)
      requestAnimationFrame(() => document.getElementById(`question-${current + 2}`)?.focus())
    },
  }
}
