import type { ReactNode } from 'react'
import { DockerfileListing } from '../parts/dockerfile-listing.tsx'
import { PlainReason } from '../parts/plain-reason.tsx'
import { TypedResult } from '../parts/typed-result.tsx'
import type { BodyOf } from '../question.ts'
import type { ReportOf } from './predict-shapes.ts'

interface SizeAskProps {
  readonly id: string
  readonly body: BodyOf<'predict'>
  readonly setting: ReactNode
  readonly unit: string
  readonly value: number | null
  readonly onValue: (value: number | null) => void
  readonly report: ReportOf<'size'> | null
}

/** A size to type; after the verdict what the image takes, and what each of its parts. */
export function SizeAsk({ id, body, setting, unit, value, onValue, report }: SizeAskProps) {
  return (
    <>
      <legend className="sr-only">How big is the image?</legend>
      {setting}
      <DockerfileListing text={body.dockerfile} />
      {report === null ? (
        <div className="mt-4">
          <label htmlFor={`${id}-size`} className="answer-label">
            Size of the image <span className="sr-only">in {unit}</span>
          </label>
          <span className="flex items-baseline gap-2.5">
            <input
              id={`${id}-size`}
              type="number"
              inputMode="decimal"
              min={0}
              step="any"
              value={value ?? ''}
              onChange={({ currentTarget: { valueAsNumber } }) =>
                onValue(Number.isNaN(valueAsNumber) ? null : valueAsNumber)
              }
              className="answer-input w-40"
            />
            <span aria-hidden="true">{unit}</span>
          </span>
        </div>
      ) : (
        <SizeResult report={report} />
      )}
    </>
  )
}

function SizeResult({ report }: { readonly report: ReportOf<'size'> }) {
  const { value, unit, isRight, reason, parts } = report
  return (
    <div className="mt-4">
      <TypedResult typed={value === null ? '' : `${value} ${unit}`} isRight={isRight}>
        <PlainReason text={reason} />
        <table className="parts">
          <caption className="sr-only">What the parts of the image take</caption>
          <tbody>
            {parts.map(({ name, size }, index) => (
              <tr key={index}>
                <th scope="row">
                  <code>{name}</code>
                </th>
                <td>{size ?? 'not known'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TypedResult>
    </div>
  )
}
