import { RichText } from '@/components/rich-text.tsx'
import type { Verdict } from './verdict.ts'

interface VerdictNoteProps {
  readonly outcome: Verdict['outcome']
  readonly feedback: Verdict['feedback']
}

/** What an answer was worth, in a word, and why. */
export function VerdictNote({ outcome, feedback }: VerdictNoteProps) {
  return (
    <div className={`verdict verdict-${outcome}`}>
      <p className="font-bold">{wordsFor(outcome, feedback)}</p>
      {'explanation' in feedback && <RichText html={feedback.explanation} className="mt-1" />}
    </div>
  )
}

const OUTCOMES: Record<Verdict['outcome'], string> = {
  correct: 'Right.',
  partial: 'Partly right.',
  incorrect: 'Not yet.',
  undecided: 'This could not be decided. It costs you nothing.',
}

// Whoever grades themselves is not told whether they were right.
function wordsFor(outcome: Verdict['outcome'], feedback: Verdict['feedback']): string {
  if (feedback.kind !== 'recall' || feedback.grade === null) return OUTCOMES[outcome]
  return `Noted: ${feedback.grade}.`
}
