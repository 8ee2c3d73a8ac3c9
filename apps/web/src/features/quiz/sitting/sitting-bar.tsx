'use client'
import { TimeLeft } from '../countdown/time-left.tsx'
import type { Sitting } from '../quiz.ts'
import type { Deliveries } from '../saving/courier.ts'
import { saySaving } from '../saving/say-saving.ts'
import { useOnline } from '../saving/use-online.ts'

interface SittingBarProps {
  readonly sitting: Sitting
  readonly deliveries: Deliveries
  readonly onOver: () => void
}

/** What stays in sight while one answers: the time that is left, and where the answers are. */
export function SittingBar({ sitting, deliveries, onOver }: SittingBarProps) {
  const { startedAt, deadlineAt, now } = sitting
  const { words, isUrgent } = saySaving(deliveries, useOnline())
  return (
    <div className="sticky top-0 z-10 col-span-full flex flex-wrap items-baseline gap-x-6 gap-y-1 border-b border-ink bg-paper py-2.5 print:hidden">
      {deadlineAt !== null && (
        <TimeLeft key={now} startedAt={startedAt} deadlineAt={deadlineAt} now={now} onOver={onOver} />
      )}
      {!isUrgent && <p className="text-sm text-muted">{words}</p>}
      {/* Read out when something is wrong; that all goes well is only written. */}
      <div role="status" className="basis-full empty:hidden">
        {isUrgent && <p className="my-1 border-l-4 border-stays-fill bg-stays-soft px-4 py-2 text-sm">{words}</p>}
      </div>
    </div>
  )
}
