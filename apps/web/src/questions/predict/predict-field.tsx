import type { FieldProps } from '../question.ts'
import { BuildSetting } from './build-setting.tsx'
import { OptionsAsk } from './options-ask.tsx'
import type { ReportOf } from './predict-shapes.ts'
import { SizeAsk } from './size-ask.tsx'
import { StartsAsk } from './starts-ask.tsx'

/** A Dockerfile and what it is built with, and a field for what is asked of its build. */
export function PredictField({ id, body, answer, onAnswer, feedback }: FieldProps<'predict'>) {
  const { ask } = body
  const common = { id, body, setting: <BuildSetting body={body} /> }
  switch (ask.what) {
    case 'ships':
    case 'reruns':
      return (
        <OptionsAsk
          {...common}
          options={ask.options}
          multiple
          legend={ask.what === 'ships' ? 'Choose every path that is in the image' : 'Choose every step that runs again'}
          chosen={answer?.what === ask.what ? answer.chosen : []}
          onChoose={(chosen) => onAnswer(chosen.length === 0 ? null : { kind: 'predict', what: ask.what, chosen })}
          results={feedback?.what === ask.what ? feedback.options : null}
        />
      )
    case 'fails':
      return (
        <OptionsAsk
          {...common}
          options={ask.options}
          multiple={false}
          legend="Choose the instruction that fails, or that none does"
          chosen={answer?.what === 'fails' && answer.chosen !== null ? [answer.chosen] : []}
          onChoose={([first]) =>
            onAnswer(first === undefined ? null : { kind: 'predict', what: 'fails', chosen: first })
          }
          results={feedback?.what === 'fails' ? withReason(feedback) : null}
        />
      )
    case 'size':
      return (
        <SizeAsk
          {...common}
          unit={ask.unit}
          value={answer?.what === 'size' ? answer.value : null}
          onValue={(value) => onAnswer(value === null ? null : { kind: 'predict', what: 'size', value })}
          report={feedback?.what === 'size' ? feedback : null}
        />
      )
    case 'starts':
      return (
        <StartsAsk
          {...common}
          causes={ask.causes}
          answer={answer?.what === 'starts' ? answer : null}
          onAnswer={onAnswer}
          report={feedback?.what === 'starts' ? feedback : null}
        />
      )
  }
}

// There is one reason, which belongs to what is right.
function withReason({ options, reason }: ReportOf<'fails'>) {
  return options.map((option) => ({ ...option, reason: option.isRight ? reason : null }))
}
