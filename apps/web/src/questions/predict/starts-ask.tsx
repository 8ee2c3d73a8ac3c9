import type { ReactNode } from 'react'
import { DockerfileListing } from '../parts/dockerfile-listing.tsx'
import { GradedRow, OptionRow } from '../parts/option-row.tsx'
import { PlainReason } from '../parts/plain-reason.tsx'
import type { BodyOf } from '../question.ts'
import type { PredictionOf, ReportOf } from './predict-shapes.ts'

interface StartsAskProps {
  readonly id: string
  readonly body: BodyOf<'predict'>
  readonly setting: ReactNode
  readonly causes: readonly { readonly id: string; readonly text: string }[]
  readonly answer: PredictionOf<'starts'> | null
  readonly onAnswer: (answer: PredictionOf<'starts'>) => void
  readonly report: ReportOf<'starts'> | null
}

/** Yes or no, and where the answer is no and causes are given, which of them. */
export function StartsAsk({ id, body, setting, causes, answer, onAnswer, report }: StartsAskProps) {
  const given = (starts: boolean, cause: string | null) =>
    onAnswer({ kind: 'predict', what: 'starts', starts, cause: starts ? null : cause })
  return (
    <>
      <legend className="sr-only">Does a container of the image start?</legend>
      {setting}
      <DockerfileListing text={body.dockerfile} />
      {report === null ? (
        <>
          <div className="mt-4 grid grid-cols-2 gap-3">
            {[true, false].map((starts) => (
              <OptionRow
                key={nameOf(starts)}
                name={`${id}-starts`}
                value={String(starts)}
                multiple={false}
                isChosen={answer?.starts === starts}
                onToggle={() => given(starts, answer?.cause ?? null)}
              >
                {nameOf(starts)}
              </OptionRow>
            ))}
          </div>
          {answer?.starts === false && causes.length > 0 && (
            <fieldset className="mt-4">
              <legend className="mb-2 text-sm text-muted">Why not? Choose one</legend>
              {causes.map((cause) => (
                <OptionRow
                  key={cause.id}
                  name={`${id}-cause`}
                  value={cause.id}
                  multiple={false}
                  isChosen={answer.cause === cause.id}
                  onToggle={() => given(false, cause.id)}
                >
                  {cause.text}
                </OptionRow>
              ))}
            </fieldset>
          )}
        </>
      ) : (
        <StartsResult report={report} />
      )}
    </>
  )
}

function StartsResult({ report }: { readonly report: ReportOf<'starts'> }) {
  const { chosenStarts, starts, reason, causes } = report
  return (
    <div className="mt-4">
      {[true, false].map((each) => (
        <GradedRow
          key={nameOf(each)}
          result={{ isChosen: chosenStarts === each, isRight: starts === each }}
          reason={starts === each ? <PlainReason text={reason} /> : null}
        >
          {nameOf(each)}
        </GradedRow>
      ))}
      {!starts && causes.length > 0 && (
        <>
          <p className="mt-4 mb-2 text-sm text-muted">Why not?</p>
          {causes.map((cause) => (
            <GradedRow key={cause.id} result={cause} reason={null}>
              {cause.text}
            </GradedRow>
          ))}
        </>
      )}
    </div>
  )
}

function nameOf(starts: boolean): string {
  return starts ? 'It starts' : 'It does not start'
}
