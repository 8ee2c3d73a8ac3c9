import { CheckIcon, CrossIcon } from '@/components/icons.tsx'
import { RichText } from '@/components/rich-text.tsx'
import type { BodyOf } from '../question.ts'
import type { FeedbackOf } from '../verdict.ts'

interface ChoiceOptionProps {
  readonly name: string
  readonly option: BodyOf<'choice'>['options'][number]
  readonly multiple: boolean
  readonly isChosen: boolean
  readonly onToggle: (isChosen: boolean) => void
  readonly result: OptionResult | undefined
}

type OptionResult = FeedbackOf<'choice'>['options'][number]

/** One option: a row to press, and after the verdict what it was worth and why. */
export function ChoiceOption({ name, option, multiple, isChosen, onToggle, result }: ChoiceOptionProps) {
  if (result !== undefined) return <GradedOption html={option.text} result={result} />
  return (
    <label className="option has-checked:border-ink has-checked:bg-sunk hover:border-control has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink">
      <input
        type={multiple ? 'checkbox' : 'radio'}
        name={name}
        value={option.id}
        checked={isChosen}
        onChange={(event) => onToggle(event.currentTarget.checked)}
        className="mt-[0.3em] size-4.5 shrink-0"
      />
      <RichText html={option.text} className="min-w-0 grow" />
    </label>
  )
}

function GradedOption({ html, result }: { readonly html: string; readonly result: OptionResult }) {
  return (
    <div className={`option ${resultStyle(result)}`}>
      <span className="mt-[0.3em] flex size-4.5 shrink-0 items-center justify-center">
        {result.isRight ? <CheckIcon /> : <CrossIcon />}
      </span>
      <div className="min-w-0 grow">
        <RichText html={html} />
        {resultLabel(result)}
        <RichText html={result.explanation} className="mt-1 text-sm text-muted" />
      </div>
    </div>
  )
}

function resultLabel({ isChosen, isRight }: OptionResult) {
  if (!isChosen && !isRight) return <span className="sr-only">Not right.</span>
  const label = isRight ? 'Right' : 'Not right'
  return (
    <p className="mt-1 text-sm font-bold">
      {isChosen ? `Your answer: ${label.toLowerCase()}` : `${label}, not chosen`}
    </p>
  )
}

function resultStyle({ isChosen, isRight }: OptionResult): string {
  if (isRight) return isChosen ? 'option-right' : 'option-missed'
  return isChosen ? 'option-wrong' : 'option-left'
}
