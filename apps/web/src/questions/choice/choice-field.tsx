import type { FieldProps } from '../question.ts'
import { ChoiceOption } from './choice-option.tsx'

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
      {options.map((option) => (
        <ChoiceOption
          key={option.id}
          name={id}
          option={option}
          multiple={multiple}
          isChosen={chosen.includes(option.id)}
          onToggle={(isChosen) => toggle(option.id, isChosen)}
          result={feedback?.options.find((result) => result.id === option.id)}
        />
      ))}
    </>
  )
}
