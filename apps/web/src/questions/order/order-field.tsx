'use client'
import { type RefObject, useEffect, useRef } from 'react'
import { CodeText } from '../parts/code-text.tsx'
import type { FieldProps } from '../question.ts'
import { BlockRow } from './block-row.tsx'
import { OrderResult } from './order-result.tsx'
import { useArrangement } from './use-arrangement.ts'
import { useDragging } from './use-dragging.ts'

/** A Dockerfile to put together from blocks: by buttons, by arrow keys or by carrying them with a pointer. */
export function OrderField({ id, body, answer, onAnswer, feedback }: FieldProps<'order'>) {
  const list = useRef<HTMLOListElement>(null)
  const pool = useRef<HTMLUListElement>(null)
  const arrangement = useArrangement({ body, answer, onAnswer })
  const { order, unused, said, nextBelow, use, dropAt } = arrangement
  const { carried, handleOf } = useDragging({ list, onPass: dropAt })
  const wanted = useRef<string | null>(null)

  // A block that changes sides hands the focus to its neighbour.
  useEffect(() => {
    if (wanted.current === null) return
    const button = `[data-block="${wanted.current}"] button`
    const next = list.current?.querySelector<HTMLElement>(button) ?? pool.current?.querySelector<HTMLElement>(button)
    next?.focus()
    wanted.current = null
  })

  if (feedback !== null) return <OrderResult body={body} feedback={feedback} />
  return (
    <>
      <legend className="mb-2 text-sm text-muted">Put the blocks in order</legend>
      <p id={`${id}-how`} className="mb-3 max-w-text text-sm text-muted print:hidden">
        Press a block below to use it: it goes to the dashed line. Move it with its buttons, or carry it by its handle,
        where arrow keys do the same. To go on somewhere else, press the handle of the block above.
      </p>
      <ol ref={list} aria-label="Your Dockerfile" className="listing order-list">
        {order.map((blockId, index) => (
          <BlockRow
            key={blockId}
            id={blockId}
            place={index + 1}
            arrangement={arrangement}
            handle={handleOf(blockId)}
            isCarried={carried === blockId}
            isNextBelow={unused.length > 0 && carried === null && blockId === nextBelow}
            onRemove={() => {
              wanted.current = order[index + 1] ?? order[index - 1] ?? null
              arrangement.remove(blockId)
            }}
          />
        ))}
      </ol>
      <Pool
        ref={pool}
        blocks={unused}
        describedBy={`${id}-how`}
        onUse={(blockId, neighbour) => {
          wanted.current = neighbour ?? blockId
          use(blockId)
        }}
      />
      <p role="status" className="sr-only">
        {said}
      </p>
    </>
  )
}

interface PoolProps {
  readonly ref: RefObject<HTMLUListElement | null>
  readonly blocks: readonly { readonly id: string; readonly code: string }[]
  readonly describedBy: string
  readonly onUse: (id: string, neighbour: string | undefined) => void
}

function Pool({ ref, blocks, describedBy, onUse }: PoolProps) {
  return (
    <>
      <p className="mt-4 mb-2 text-sm text-muted">
        {blocks.length === 0 ? 'Every block is used.' : 'Blocks not used, of which some may not be needed'}
      </p>
      <ul ref={ref} aria-label="Blocks not used" className="order-pool">
        {blocks.map(({ id, code }, index) => (
          <li key={id} data-block={id}>
            <button
              type="button"
              aria-describedby={describedBy}
              onClick={() => onUse(id, (blocks[index + 1] ?? blocks[index - 1])?.id)}
            >
              <code>
                <CodeText text={code} language="dockerfile" />
              </code>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
