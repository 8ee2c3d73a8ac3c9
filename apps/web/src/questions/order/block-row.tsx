import type { KeyboardEvent, PointerEvent } from 'react'
import { CrossIcon, DownIcon, GripIcon, UpIcon } from '@/components/icons.tsx'
import { CodeText } from '../parts/code-text.tsx'
import type { ArrangementState } from './use-arrangement.ts'

interface BlockRowProps {
  readonly id: string
  /** Counted from 1. */
  readonly place: number
  readonly arrangement: ArrangementState
  readonly handle: { readonly onPointerDown: (event: PointerEvent) => void }
  readonly isCarried: boolean
  readonly isNextBelow: boolean
  readonly onRemove: () => void
}

/** A block in the Dockerfile: its handle says where the next one goes, its buttons move it or take it out. */
export function BlockRow({ id, place, arrangement, handle, isCarried, isNextBelow, onRemove }: BlockRowProps) {
  const { codeOf, isFixed, goOnBelow, move } = arrangement
  const code = codeOf(id)
  const stays = isFixed(id)
  const moveByKey = (event: KeyboardEvent) => {
    if (stays) return
    const { key } = event
    if (key === 'ArrowUp' || key === 'ArrowDown') move(id, key === 'ArrowUp' ? -1 : 1)
    else if (key === 'Delete' || key === 'Backspace') onRemove()
    else return
    event.preventDefault()
  }
  return (
    <li data-block={id} data-carried={isCarried || undefined} data-next={isNextBelow || undefined}>
      <button
        type="button"
        className="order-handle"
        aria-label={`Place ${place}${stays ? ', stays here' : ''}: ${code}. Go on below it`}
        aria-pressed={isNextBelow}
        onClick={() => goOnBelow(id)}
        onKeyDown={moveByKey}
        {...(stays ? {} : handle)}
        data-stays={stays || undefined}
      >
        {stays ? <span className="label-mono">stays</span> : <GripIcon />}
      </button>
      <code>
        <CodeText text={code} language="dockerfile" />
      </code>
      {!stays && (
        <span className="order-buttons">
          <button type="button" aria-label={`Move up: ${code}`} onClick={() => move(id, -1)}>
            <UpIcon />
          </button>
          <button type="button" aria-label={`Move down: ${code}`} onClick={() => move(id, 1)}>
            <DownIcon />
          </button>
          <button type="button" aria-label={`Take out: ${code}`} onClick={onRemove}>
            <CrossIcon />
          </button>
        </span>
      )}
    </li>
  )
}
