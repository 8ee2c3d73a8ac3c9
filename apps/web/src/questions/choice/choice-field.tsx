import { RichText } from '@/components/rich-text.tsx'
import { GradedRow, OptionRow } from '../parts/option-row.tsx'
import { Reason } from '../parts/reason.tsx'
import type { FieldProps } from '../question.ts'

/** Options to choose from, one or several; after the verdict what each was worth and why. */
export function ChoiceField({ id, body, answer, onAnswer, feedback }: FieldProps<'choice'>) {
  const { multiple, options } = body
  const chosen: readonly string[] = answer?.chosen ?? []
  const toggle = (optionId: string, isChosen: boolean) => {
    const others = multiple ? chosen.filter((other) => other !== optionId) : []
    const next = isChosen ? [...others, optionId] : others
    onAnswer(next.length === 0 ? null : { kind: 'choice', chosen: next })
  }
  return (
    <>
      <legend className="mb-2 text-sm text-muted">{multiple ? 'Choose all that apply' : 'Choose one'}</legend>
      {options.map((option) => {
        const result = feedback?.options.find((each) => each.id === option.id)
        const text = <RichText html={option.text} />
        if (result !== undefined) {
          return (
            <GradedRow key={option.id} result={result} reason={<Reason html={result.explanation} />}>
              {text}
            </GradedRow>
          )
        }
        return (
          <OptionRow
            key={option.id}
            name={id}
            value={option.id}
            multiple={multiple}
            isChosen={chosen.includes(option.id)}
            onToggle={(isChosen) => toggle(option.id, isChosen)}
          >
            {text}
          </OptionRow>
        )
      })}
    </>
  )
}
