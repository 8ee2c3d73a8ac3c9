import { CodeText } from '../parts/code-text.tsx'
import { DockerfileListing } from '../parts/dockerfile-listing.tsx'
import { type LineNote, ListingRow } from '../parts/listing-row.tsx'
import { PlainReason } from '../parts/plain-reason.tsx'
import { Reason } from '../parts/reason.tsx'
import type { BodyOf } from '../question.ts'
import type { FeedbackOf } from '../verdict.ts'

interface OrderResultProps {
  readonly body: BodyOf<'order'>
  readonly feedback: FeedbackOf<'order'>
}

/** The Dockerfile that was put together, where it breaks and why, and an order that works for who wants to see it. */
export function OrderResult({ body, feedback }: OrderResultProps) {
  const { dockerfile, isEquivalent, doubt, problem, distractors, model } = feedback
  const unused = distractors.filter(({ isUsed }) => !isUsed)
  return (
    <>
      {dockerfile !== '' && (
        <DockerfileListing
          text={dockerfile}
          renderLine={(number, code) => {
            const note = noteAt(number, feedback)
            return note && <ListingRow number={number} code={code} note={note} />
          }}
        />
      )}
      {problem !== null && problem.firstLine === null && <Broken message={problem.message} />}
      {isEquivalent && doubt === null && (
        <p className="option option-right mt-4">It builds, runs and is built again as the model does.</p>
      )}
      {doubt !== null && <PlainReason text={`It counts as right, since this can’t be told: ${doubt}`} />}
      {unused.length > 0 && (
        <>
          <p className="mt-5 mb-2 text-sm text-muted">Not needed, and not used</p>
          {unused.map(({ id, explanation }) => (
            <div key={id} className="option option-left">
              <div className="min-w-0">
                <code className="typed">
                  <CodeText text={codeOf(body, id)} language="dockerfile" />
                </code>
                <Reason html={explanation} />
              </div>
            </div>
          ))}
        </>
      )}
      {!isSame(dockerfile, model.dockerfile) && (
        <details className="model">
          <summary>An order that works</summary>
          <DockerfileListing text={model.dockerfile} />
        </details>
      )}
    </>
  )
}

function Broken({ message }: { readonly message: string }) {
  return (
    <div className="option option-wrong mt-4">
      <p className="max-w-text">{message}</p>
    </div>
  )
}

// The lines that break are marked, and the last of them says why; so does the last line of each block that was too much.
function noteAt(number: number, { problem, blocks, distractors }: FeedbackOf<'order'>): LineNote | null {
  const block = blocks.find(({ firstLine, lastLine }) => firstLine <= number && number <= lastLine)
  const distractor = distractors.find(({ id, isUsed }) => isUsed && id === block?.id)
  const breaks = isWithin(number, problem?.firstLine ?? null, problem?.lastLine ?? null)
  if (!breaks && distractor === undefined) return null
  const saysWhy = breaks && number === problem?.lastLine
  const saysMore = distractor !== undefined && number === block?.lastLine
  return {
    tone: 'wrong',
    label: saysWhy ? 'Here it breaks' : saysMore ? 'Not needed' : null,
    reason:
      saysWhy || saysMore ? (
        <>
          {saysWhy && <PlainReason text={problem?.message ?? ''} />}
          {saysMore && <Reason html={distractor.explanation} />}
        </>
      ) : null,
  }
}

function isWithin(number: number, first: number | null, last: number | null): boolean {
  return first !== null && last !== null && first <= number && number <= last
}

function codeOf({ blocks }: BodyOf<'order'>, id: string): string {
  return blocks.find((block) => block.id === id)?.code ?? ''
}

function isSame(one: string, other: string): boolean {
  return one.trim() === other.trim()
}
