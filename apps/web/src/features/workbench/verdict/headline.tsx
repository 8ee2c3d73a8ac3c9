import { sayMegabytes } from '../build/say-megabytes.ts'
import type { Review } from '../exercise.ts'
import { sayShare } from '../say-share.ts'
import type { Checked } from '../work/use-checking.ts'

/** The name of a verdict, which its looks go by. */
export function nameOf({ review, outcome }: Checked): 'solved' | 'undecided' | 'open' {
  if (review.isSolved) return 'solved'
  return outcome === 'undecided' ? 'undecided' : 'open'
}

interface HeadlineProps {
  readonly checked: Checked
  /** What the exercise begins with; null where that makes no image. */
  readonly starterBytes: number | null
  readonly failed: number
  readonly unsure: number
}

/** The verdict in a few words. */
export function Headline({ checked, starterBytes, failed, unsure }: HeadlineProps) {
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
