import { RichText } from '@/components/rich-text.tsx'
import { GradedRow, OptionRow } from '../parts/option-row.tsx'
import { Reason } from '../parts/reason.tsx'
import type { FieldProps } from '../question.ts'

/** A statement to agree or disagree with; after the verdict what speaks for and against it. */
export function TrueFalseField({ id, body, answer, onAnswer, feedback }: FieldProps<'true-false'>) {
  return (
    <>
      <legend className="sr-only">True or false</legend>
      <RichText id={`${id}-statement`} html={body.statement} className="statement" />
      {feedback === null ? (
        <div className="grid grid-cols-2 gap-3">
          {[true, false].map((value) => (
            <OptionRow
              key={nameOf(value)}
              name={id}
              value={String(value)}
              multiple={false}
              isChosen={answer?.value === value}
              onToggle={() => onAnswer({ kind: 'true-false', value })}
              describedBy={`${id}-statement`}
            >
              <span className="text-lg">{nameOf(value)}</span>
            </OptionRow>
          ))}
        </div>
      ) : (
        feedback.options.map((option) => (
          <GradedRow key={nameOf(option.value)} result={option} reason={<Reason html={option.explanation} />}>
            {nameOf(option.value)}
          </GradedRow>
        ))
      )}
    </>
  )
}

function nameOf(value: boolean): string {
  return value ? 'True' : 'False'
}
