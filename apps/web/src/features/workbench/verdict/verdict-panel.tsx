'use client'
import { useEffect, useRef } from 'react'
import { WedgeIcon } from '@/components/icons.tsx'
import { RichText } from '@/components/rich-text.tsx'
import type { Lines, Review } from '../exercise.ts'
import type { Checked } from '../work/use-checking.ts'
import { Headline, nameOf } from './headline.tsx'
import { CheckNote, Note, type OnLines, Part } from './part.tsx'

interface VerdictPanelProps {
  readonly checked: Checked
  /** What the exercise begins with; null where that makes no image. */
  readonly starterBytes: number | null
  /** Whether it has just come, and should be seen. */
  readonly isNew: boolean
  /** Whether the text is another one by now than that which was checked. */
  readonly isOutdated: boolean
  readonly onLines: (lines: readonly Lines[]) => void
}

type CheckVerdict = Review['checks'][number]

/** What a reviewer would say: what must change, what can't be told, what could be better, and what is well done. */
export function VerdictPanel({ checked, starterBytes, isNew, isOutdated, onLines }: VerdictPanelProps) {
  const panel = useSeenWhen(isNew, checked.attemptId)
  const { review } = checked
  const { checks } = review
  const of = (verdict: CheckVerdict['verdict']) => checks.filter((check) => check.verdict === verdict)
  const [failed, unsure, passed] = [of('failed'), of('unsure'), of('passed')]
  const lines = isOutdated ? null : onLines
  return (
    <section ref={panel} aria-labelledby="verdict-title" className={`review review-${nameOf(checked)}`}>
      <Headline checked={checked} starterBytes={starterBytes} failed={failed.length} unsure={unsure.length} />
      {isOutdated && <p className="mt-2 text-sm text-muted">You have changed the Dockerfile since; check it again.</p>}
      {failed.length > 0 && (
        <Part title="What must change">
          {failed.map((check) => (
            <CheckNote key={check.id} check={check} onLines={lines} />
          ))}
        </Part>
      )}
      {unsure.length > 0 && (
        <Part title="What can’t be told" note="It costs you nothing.">
          {unsure.map((check) => (
            <CheckNote key={check.id} check={check} onLines={lines} />
          ))}
        </Part>
      )}
      <Remarks review={review} onLines={lines} />
      {passed.length > 0 && (
        <details className="mt-5 text-sm">
          <summary className="flex min-h-9 items-center gap-2 font-bold">
            {passed.length === 1 ? 'The check that holds' : `The ${passed.length} checks that hold`} <WedgeIcon />
          </summary>
          <ul>
            {passed.map((check) => (
              <CheckNote key={check.id} check={check} onLines={lines} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

/** What nobody asked for: what is well done, and what could be better. */
function Remarks({ review, onLines }: { readonly review: Review; readonly onLines: OnLines }) {
  const { praise, advice } = review
  return (
    <>
      {praise.length > 0 && (
        <Part title="Done well">
          {praise.map((one) => (
            <Note key={one.id} kind="good" lines={one.lines} onLines={onLines}>
              <RichText html={one.message} />
            </Note>
          ))}
        </Part>
      )}
      {advice.length > 0 && (
        <Part title="What could be better" note="Nothing here is asked for.">
          {advice.map((one, index) => (
            <Note key={`${one.id}-${index}`} kind="open" lines={one.lines} onLines={onLines}>
              <RichText html={one.message} />
              {one.mend !== '' && <RichText html={one.mend} className="text-muted" />}
            </Note>
          ))}
        </Part>
      )}
    </>
  )
}

/** Brings what it is the ref of into view each time something new is there to be seen. */
function useSeenWhen(isNew: boolean, attemptId: string) {
  const panel = useRef<HTMLElement>(null)
  const seen = useRef<string>(null)
  useEffect(() => {
    if (isNew && seen.current !== attemptId) bringIntoView(panel.current)
    seen.current = attemptId
  }, [isNew, attemptId])
  return panel
}

// Only as far as it takes: who sees its beginning already is left where they are.
function bringIntoView(panel: HTMLElement | null): void {
  const top = panel?.getBoundingClientRect().top ?? 0
  if (top < 0 || top > window.innerHeight - SEEN_PX) panel?.scrollIntoView({ block: 'start' })
}

const SEEN_PX = 160
