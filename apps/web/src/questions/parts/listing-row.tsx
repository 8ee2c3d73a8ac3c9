import type { ReactNode } from 'react'
import { CheckIcon, CrossIcon } from '@/components/icons.tsx'
import type { OptionResult } from './option-row.tsx'

interface ListingRowProps {
  readonly number: number
  readonly code: ReactNode
  /** Undefined for a line about which nothing is said. */
  readonly result?: OptionResult | undefined
  readonly reason?: ReactNode
}

/** A numbered line of a listing, with what is said about it below. */
export function ListingRow({ number, code, result, reason }: ListingRowProps) {
  return (
    <div className={`listing-row ${result === undefined ? '' : rowStyle(result)}`}>
      <span className="self-center">{result !== undefined && markOf(result)}</span>
      <span className="listing-number">
        <span className="sr-only">Line </span>
        {number}
      </span>
      <code>{code}</code>
      {reason !== undefined && (
        <div className="listing-note">
          {result !== undefined && <p className="text-sm font-bold">{labelOf(result)}</p>}
          {reason}
        </div>
      )}
    </div>
  )
}

function markOf({ isChosen, isRight }: OptionResult) {
  if (!isChosen && !isRight) return null
  return isRight ? <CheckIcon /> : <CrossIcon />
}

function labelOf({ isChosen, isRight }: OptionResult): string {
  if (isChosen) return isRight ? 'Your choice: right' : 'Your choice: not right'
  return isRight ? 'Right, not chosen' : 'Rightly not chosen'
}

function rowStyle({ isChosen, isRight }: OptionResult): string {
  if (isRight) return isChosen ? 'listing-right' : 'listing-missed'
  return isChosen ? 'listing-wrong' : 'listing-left'
}
