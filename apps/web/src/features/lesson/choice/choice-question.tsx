'use client'
import { useId, useState, type SubmitEvent } from 'react'
import { Button } from '@/components/button.tsx'
import { RichText } from '@/components/rich-text.tsx'
import type { LessonQuestion } from '../lesson.ts'
import { ChoiceOption } from './choice-option.tsx'
import { ChoiceStatus } from './choice-status.tsx'
import { useChoice } from './use-choice.ts'

/** A question with options, in the flow of the text: choose, check, read why, try again. */
export function ChoiceQuestion({ question }: { readonly question: LessonQuestion }) {
  const id = useId()
  const [isBlank, setIsBlank] = useState(false)
  const choice = useChoice(question)
  const { verdict, sending } = choice
  const { multiple, options } = question.body

  const check = (event: SubmitEvent) => {
    event.preventDefault()
    if (verdict !== null) return choice.tryAgain()
    setIsBlank(choice.chosen.length === 0)
    choice.submit()
  }
  const toggle = (optionId: string, isChosen: boolean) => {
    setIsBlank(false)
    const others = multiple ? choice.chosen.filter((other) => other !== optionId) : []
    choice.choose(isChosen ? [...others, optionId] : others)
  }

  return (
    <form method="post" onSubmit={check} className="question my-10 max-w-wide" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} className="question-title">
        <span className="question-label">Question</span> {question.title}
      </h3>
      <RichText id={`${id}-prompt`} html={question.promptHtml} />
      <fieldset disabled={sending.isPending} aria-describedby={`${id}-prompt`} className="mt-4">
        <legend className="mb-2 text-sm text-muted">{multiple ? 'Choose all that apply' : 'Choose one'}</legend>
        {options.map((option) => (
          <ChoiceOption
            key={option.id}
            name={id}
            option={option}
            multiple={multiple}
            isChosen={choice.chosen.includes(option.id)}
            onToggle={(isChosen) => toggle(option.id, isChosen)}
            result={verdict?.feedback.options.find((result) => result.id === option.id)}
          />
        ))}
      </fieldset>
      <ChoiceStatus verdict={verdict} sending={sending} isBlank={isBlank} />
      <p className="mt-5 print:hidden">
        <Button type="submit" kind={verdict === null ? 'primary' : 'quiet'} aria-disabled={sending.isPending}>
          {buttonLabel(verdict !== null, sending.isPending)}
        </Button>
      </p>
    </form>
  )
}

function buttonLabel(hasVerdict: boolean, isPending: boolean): string {
  if (isPending) return 'Checking…'
  return hasVerdict ? 'Try again' : 'Check answer'
}
