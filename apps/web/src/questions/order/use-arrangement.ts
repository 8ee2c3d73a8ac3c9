'use client'
import { useState } from 'react'
import type { FieldProps } from '../question.ts'
import { emptyArrangement, moveBy, placeAt, placeBelow, takeAway } from './arrangement.ts'

type Props = Pick<FieldProps<'order'>, 'body' | 'answer' | 'onAnswer'>

/** The Dockerfile that is being put together: what can be done to it, and what is said aloud when it is done. */
export function useArrangement({ body, answer, onAnswer }: Props) {
  const { fixed, blocks } = body
  const order = answer?.order ?? emptyArrangement(fixed)
  // The block below which the next one goes; null for the first free place.
  const [lastPlaced, setLastPlaced] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const codeOf = (id: string) => [...fixed, ...blocks].find((block) => block.id === id)?.code ?? ''

  const answerWith = (next: readonly string[]) => {
    onAnswer(next.length === fixed.length ? null : { kind: 'order', order: [...next] })
  }
  const put = (id: string, next: readonly string[]) => {
    answerWith(next)
    setLastPlaced(id)
    setSaid(`${codeOf(id)}: place ${next.indexOf(id) + 1} of ${next.length}`)
  }
  return {
    order,
    unused: blocks.filter(({ id }) => !order.includes(id)),
    said,
    /** The block below which the next one goes; undefined for the very top. */
    nextBelow: blockAbove(placeBelow(order, fixed, PROBE, lastPlaced)),
    codeOf,
    isFixed: (id: string) => fixed.some((block) => block.id === id),
    /** The next block will go below this one. */
    goOnBelow: (id: string) => {
      setLastPlaced(id)
      setSaid(`The next block goes below ${codeOf(id)}`)
    },
    use: (id: string) => put(id, placeBelow(order, fixed, id, lastPlaced)),
    move: (id: string, step: -1 | 1) => put(id, moveBy(order, fixed, id, step)),
    dropAt: (id: string, index: number) => put(id, placeAt(order, fixed, id, index)),
    remove: (id: string) => {
      const next = takeAway(order, id)
      setLastPlaced(next[order.indexOf(id) - 1] ?? null)
      answerWith(next)
      setSaid(`${codeOf(id)}: taken out`)
    },
  }
}

// No block has this id: it is placed to see where one would go.
const PROBE = ''

function blockAbove(order: readonly string[]): string | undefined {
  return order[order.indexOf(PROBE) - 1]
}

/** What `useArrangement` gives. */
export type ArrangementState = ReturnType<typeof useArrangement>
