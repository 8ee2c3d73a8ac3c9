import type { ReactNode } from 'react'
import { DockerfileListing } from '../parts/dockerfile-listing.tsx'
import { ListingChoice, ListingRow, noteOn } from '../parts/listing-row.tsx'
import { GradedRow, type OptionResult, OptionRow } from '../parts/option-row.tsx'
import { PlainReason } from '../parts/plain-reason.tsx'
import type { BodyOf } from '../question.ts'
import type { PlacedOption } from './predict-shapes.ts'

interface OptionsAskProps {
  readonly id: string
  readonly body: BodyOf<'predict'>
  readonly setting: ReactNode
  readonly legend: string
  readonly options: readonly PlacedOption[]
  readonly multiple: boolean
  readonly chosen: readonly string[]
  readonly onChoose: (chosen: string[]) => void
  readonly results: readonly (PlacedOption & OptionResult & { readonly reason: string | null })[] | null
}

/** Options to choose from: those that are instructions are chosen in the Dockerfile, the others below it. */
export function OptionsAsk({ id, body, setting, legend, options, multiple, chosen, ...rest }: OptionsAskProps) {
  const { onChoose, results } = rest
  const optionAt = (line: number) => options.find(({ firstLine }) => firstLine === line)
  const elsewhere = options.filter((option) => option.firstLine === null || optionAt(option.firstLine) !== option)
  const isInCode = elsewhere.length < options.length
  // What the legend says, where it is wanted by those who see it.
  const hint = (
    <p aria-hidden="true" className="mb-2 text-sm text-muted">
      {legend}
    </p>
  )
  const resultOf = (option: PlacedOption) => results?.find((result) => result.id === option.id)
  const toggle = (option: PlacedOption, isChosen: boolean) => {
    const others = multiple ? chosen.filter((other) => other !== option.id) : []
    onChoose(isChosen ? [...others, option.id] : others)
  }
  const choiceOf = (option: PlacedOption) => ({
    name: id,
    value: option.id,
    multiple,
    isChosen: chosen.includes(option.id),
    onToggle: (isChosen: boolean) => toggle(option, isChosen),
  })
  return (
    <>
      <legend className="sr-only">{legend}</legend>
      {setting}
      {isInCode && hint}
      <DockerfileListing
        text={body.dockerfile}
        rowAt={
          !isInCode
            ? undefined
            : (line, code) => {
                const option = optionAt(line)
                if (option === undefined) return null
                const result = resultOf(option)
                if (result === undefined) return <ListingChoice number={line} code={code} {...choiceOf(option)} />
                return <ListingRow number={line} code={code} note={noteOn(result, reasonOf(result))} />
              }
        }
      />
      {!isInCode && <div className="mt-5">{hint}</div>}
      <div className={elsewhere.length > 0 && isInCode ? 'mt-4' : ''}>
        {elsewhere.map((option) => {
          const result = resultOf(option)
          const text = option.text.startsWith('/') ? <code className="typed">{option.text}</code> : option.text
          if (result === undefined) {
            return (
              <OptionRow key={option.id} {...choiceOf(option)}>
                {text}
              </OptionRow>
            )
          }
          return (
            <GradedRow key={option.id} result={result} reason={reasonOf(result)}>
              {text}
            </GradedRow>
          )
        })}
      </div>
    </>
  )
}

function reasonOf({ reason }: { readonly reason: string | null }): ReactNode {
  return reason === null ? null : <PlainReason text={reason} />
}
