import type { ComponentProps, ReactNode } from 'react'
import { DockerfileListing } from '../parts/dockerfile-listing.tsx'
import { ListingChoice, ListingRow, noteOn } from '../parts/listing-row.tsx'
import { GradedRow, type OptionResult, OptionRow } from '../parts/option-row.tsx'
import { PlainReason } from '../parts/plain-reason.tsx'
import type { BodyOf } from '../question.ts'
import type { PlacedOption } from './predict-shapes.ts'

type Result = PlacedOption & OptionResult & { readonly reason: string | null }

interface OptionsAskProps {
  readonly id: string
  readonly body: BodyOf<'predict'>
  readonly setting: ReactNode
  readonly legend: string
  readonly options: readonly PlacedOption[]
  readonly multiple: boolean
  readonly chosen: readonly string[]
  readonly onChoose: (chosen: string[]) => void
  readonly results: readonly Result[] | null
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
        renderLine={
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
        {elsewhere.map((option) => (
          <OtherOption key={option.id} text={option.text} choice={choiceOf(option)} result={resultOf(option)} />
        ))}
      </div>
    </>
  )
}

interface OtherOptionProps {
  readonly text: string
  readonly choice: Omit<ComponentProps<typeof OptionRow>, 'children'>
  readonly result: Result | undefined
}

function OtherOption({ text, choice, result }: OtherOptionProps) {
  const shown = text.startsWith('/') ? <code className="typed">{text}</code> : text
  if (result === undefined) return <OptionRow {...choice}>{shown}</OptionRow>
  return (
    <GradedRow result={result} reason={reasonOf(result)}>
      {shown}
    </GradedRow>
  )
}

function reasonOf({ reason }: { readonly reason: string | null }): ReactNode {
  return reason === null ? null : <PlainReason text={reason} />
}
