import { type ReactNode, useEffect, useRef } from 'react'
import { WedgeIcon } from '@/components/icons.tsx'
import { RichText } from '@/components/rich-text.tsx'
import { sayMegabytes } from '../build/say-megabytes.ts'
import type { Lines, Review } from '../exercise.ts'
import { LinesButton } from '../lines-button.tsx'
import { sayShare } from '../say-share.ts'
import type { Checked } from '../work/use-checking.ts'

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
  const panel = useRef<HTMLElement>(null)
  const { attemptId } = checked
  useEffect(() => {
    if (isNew) bringIntoView(panel.current)
  }, [isNew, attemptId])
  const { review } = checked
  const { checks, advice, praise } = review
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
      {praise.length > 0 && (
        <Part title="Done well">
          {praise.map((one) => (
            <Note key={one.id} kind="good" lines={one.lines} onLines={lines}>
              <RichText html={one.message} />
            </Note>
          ))}
        </Part>
      )}
      {advice.length > 0 && (
        <Part title="What could be better" note="Nothing here is asked for.">
          {advice.map((one, index) => (
            <Note key={`${one.id}-${index}`} kind="open" lines={one.lines} onLines={lines}>
              <RichText html={one.message} />
              {one.mend !== '' && <RichText html={one.mend} className="text-muted" />}
            </Note>
          ))}
        </Part>
      )}
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

function nameOf({ review, outcome }: Checked): 'solved' | 'undecided' | 'open' {
  if (review.isSolved) return 'solved'
  return outcome === 'undecided' ? 'undecided' : 'open'
}

interface HeadlineProps extends Pick<VerdictPanelProps, 'checked' | 'starterBytes'> {
  readonly failed: number
  readonly unsure: number
}

function Headline({ checked, starterBytes, failed, unsure }: HeadlineProps) {
  const { review } = checked
  return (
    <div role="status">
      <h2 id="verdict-title" className="text-2xl">
        {titleOf(checked, failed)}
      </h2>
      <p className="mt-1 text-sm text-muted">
        {sayPoints(checked)}
        {unsure > 0 && ` What can’t be told is left out of the sum.`}
        {review.hintCost > 0 && ` Hints took ${sayShare(review.hintCost)}.`}
      </p>
      {review.image !== null && <p className="mt-2">{saySize(review.image, starterBytes)}</p>}
    </div>
  )
}

// Half of it is something to be told of.
function saySize({ size, sizeText }: NonNullable<Review['image']>, starterBytes: number | null): string {
  const hasShrunk = starterBytes !== null && size.minBytes * 2 < starterBytes
  return hasShrunk ? `${sizeText} ship, where it was ${sayMegabytes(starterBytes)}.` : `The image has ${sizeText}.`
}

// Only as far as it takes: who sees its beginning already is left where they are.
function bringIntoView(panel: HTMLElement | null): void {
  const top = panel?.getBoundingClientRect().top ?? 0
  if (top < 0 || top > window.innerHeight - SEEN_PX) panel?.scrollIntoView({ block: 'start' })
}

const SEEN_PX = 160

function titleOf(checked: Checked, failed: number): string {
  switch (nameOf(checked)) {
    case 'solved':
      return 'Solved.'
    case 'undecided':
      return 'This can’t be decided.'
    case 'open':
      return failed === 1 ? 'Not yet: one check fails.' : `Not yet: ${failed} checks fail.`
  }
}

function sayPoints({ review, score }: Checked): string {
  const { earned, decided } = review.points
  return `${earned} of ${decided} ${decided === 1 ? 'point' : 'points'}, a score of ${sayShare(score)}.`
}

interface PartProps {
  readonly title: string
  readonly note?: string
  readonly children: ReactNode
}

function Part({ title, note, children }: PartProps) {
  return (
    <div className="mt-5">
      <h3 className="text-base">{title}</h3>
      {note !== undefined && <p className="text-sm text-muted">{note}</p>}
      <ul className="mt-1 text-sm">{children}</ul>
    </div>
  )
}

type OnLines = ((lines: readonly Lines[]) => void) | null

function CheckNote({ check, onLines }: { readonly check: CheckVerdict; readonly onLines: OnLines }) {
  const { message, reason, lines, verdict, isHidden } = check
  return (
    <Note kind={verdict === 'passed' ? 'good' : verdict === 'failed' ? 'bad' : 'open'} lines={lines} onLines={onLines}>
      <RichText html={message} className="font-medium" />
      <RichText html={reason} className={verdict === 'passed' ? 'text-muted' : ''} />
      {isHidden && <p className="text-muted">This was not among the checks shown before.</p>}
    </Note>
  )
}

interface NoteProps {
  readonly kind: 'good' | 'bad' | 'open'
  readonly lines: readonly Lines[]
  readonly onLines: OnLines
  readonly children: ReactNode
}

function Note({ kind, lines, onLines, children }: NoteProps) {
  return (
    <li className={`note note-${kind}`}>
      {children}
      {onLines !== null && <LinesButton lines={lines} onLines={onLines} />}
    </li>
  )
}
