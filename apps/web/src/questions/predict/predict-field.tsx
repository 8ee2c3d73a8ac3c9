import type { FieldProps } from '../question.ts'
import { BuildSetting } from './build-setting.tsx'
import { OptionsAsk } from './options-ask.tsx'
import { SizeAsk } from './size-ask.tsx'
import { StartsAsk } from './starts-ask.tsx'

/** A Dockerfile and what it is built with, and a field for what is asked of its build. */
export function PredictField({ id, body, answer, onAnswer, feedback }: FieldProps<'predict'>) {
  const { ask } = body
  const setting = <BuildSetting body={body} />
  switch (ask.what) {
    case 'ships':
    case 'reruns':
      return (
        <OptionsAsk
          id={id}
          body={body}
          setting={setting}
          options={ask.options}
          multiple
          legend={ask.what === 'ships' ? 'Choose every path that is in the image' : 'Choose every step that runs again'}
          chosen={answer?.what === ask.what ? answer.chosen : []}
          onChoose={(chosen) => onAnswer(chosen.length === 0 ? null : { kind: 'predict', what: ask.what, chosen })}
          results={feedback?.what === ask.what ? feedback.options : null}
        />
      )
    case 'fails': {
      const chosen = answer?.what === 'fails' ? answer.chosen : null
      const report = feedback?.what === 'fails' ? feedback : null
      return (
        <OptionsAsk
          id={id}
          body={body}
          setting={setting}
          options={ask.options}
          multiple={false}
          legend="Choose the instruction that fails, or that none does"
          chosen={chosen === null ? [] : [chosen]}
          onChoose={([first]) =>
            onAnswer(first === undefined ? null : { kind: 'predict', what: 'fails', chosen: first })
          }
          results={report && report.options.map((each) => ({ ...each, reason: each.isRight ? report.reason : null }))}
        />
      )
    }
    case 'size':
      return (
        <SizeAsk
          id={id}
          body={body}
          setting={setting}
          unit={ask.unit}
          value={answer?.what === 'size' ? answer.value : null}
          onValue={(value) => onAnswer(value === null ? null : { kind: 'predict', what: 'size', value })}
          report={feedback?.what === 'size' ? feedback : null}
        />
      )
    case 'starts':
      return (
        <StartsAsk
          id={id}
          body={body}
          setting={setting}
          causes={ask.causes}
          answer={answer?.what === 'starts' ? answer : null}
          onAnswer={onAnswer}
          report={feedback?.what === 'starts' ? feedback : null}
        />
      )
  }
}
