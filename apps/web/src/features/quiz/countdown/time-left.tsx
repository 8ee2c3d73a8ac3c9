'use client'
import { useEffect, useState } from 'react'
import { type ClockReading, clockFace, secondsLeft, timeWords } from './countdown.ts'

interface TimeLeftProps {
  readonly startedAt: string
  readonly deadlineAt: string
  /** The server's clock when it last answered; give another key with it. */
  readonly now: string
  readonly onOver: () => void
}

/** The time that is left by the server's clock, said aloud when five minutes and one are left. */
export function TimeLeft({ startedAt, deadlineAt, now, onOver }: TimeLeftProps) {
  const seconds = useSecondsLeft(deadlineAt, now)
  const isOver = seconds === 0
  useEffect(() => {
    if (isOver) onOver()
    // Once: whoever is told hands in, however often the page is drawn meanwhile.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
  }, [isOver])
  const words = timeWords(seconds, (Date.parse(deadlineAt) - Date.parse(startedAt)) / 1000)
  return (
    <p className="flex items-baseline gap-2">
      <span role="timer" aria-label="Time left" className={`font-mono tabular-nums ${words === '' ? '' : 'font-bold'}`}>
        {clockFace(seconds)}
      </span>
      <span className="text-sm text-muted" aria-hidden="true">
        left
      </span>
      <span role="status" className="sr-only">
        {words}
      </span>
    </p>
  )
}

function useSecondsLeft(deadlineAt: string, now: string): number {
  const [clock] = useState<ClockReading>(() => ({ serverMs: Date.parse(now), localMs: performance.now() }))
  const [seconds, setSeconds] = useState(() => secondsLeft(deadlineAt, clock, performance.now()))
  useEffect(() => {
    const tick = () => setSeconds(secondsLeft(deadlineAt, clock, performance.now()))
    tick()
    const timer = setInterval(tick, 500)
    return () => clearInterval(timer)
  }, [deadlineAt, clock])
  return seconds
}
