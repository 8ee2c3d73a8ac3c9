import type { z } from 'zod'
import { type Grade, outcomeOf } from '../grade.ts'
import { defineQuestionKind } from '../question-kind.ts'
import { filesOf } from '../simulation/simulate.ts'
import { START_CAUSES } from './predict/ask.ts'
import { gradePrediction, keyOfPrediction } from './predict/grade-prediction.ts'
import {
  type PredictAnswer,
  PredictAnswerSchema,
  type PredictQuestion,
  PredictQuestionSchema,
} from './predict/predict-schema.ts'
import { PredictFeedbackSchema, PredictPublicSchema, type PublicAsk } from './predict/predict-shown.ts'
import { truthOf } from './predict/truth.ts'

export type { PredictAnswer, PredictQuestion } from './predict/predict-schema.ts'

/** A predict question as it is shown before grading. */
export type PredictPublic = Readonly<z.output<typeof PredictPublicSchema>>

/** What a learner is told about a prediction. The explanation is the author's; all else the simulation says. */
export type PredictFeedback = Readonly<z.output<typeof PredictFeedbackSchema>>

/** The shapes of a predict question on its way from author to verdict. */
export interface PredictShapes {
  readonly question: PredictQuestion
  readonly public: PredictPublic
  readonly answer: PredictAnswer
  readonly feedback: PredictFeedback
}

/** What a build will do; what is right is never typed, the simulation tells. */
export const predict = defineQuestionKind<PredictShapes>({
  kind: 'predict',
  name: 'Predict',
  documentation:
    'Shows a Dockerfile and asks what its build does; what is right is computed by simulation. `ask` is one of: ' +
    '`ships` (which of these `paths` are in the image) and `reruns` (which steps run again after this `edit`), both ' +
    'scored by the share of the right options chosen minus the share of the wrong ones; `size` (how big, in a `unit`, ' +
    'right within the known range widened by the factor `tolerance`); `starts` (yes or no, and where `causes` are ' +
    'given and it does not, for which of them: half the score each); `fails` (in which line, or not at all). A ' +
    'question of which the simulation can’t tell the answer, or whose answer is all or nothing, is refused.',
  schema: PredictQuestionSchema,
  answerSchema: PredictAnswerSchema,
  publicSchema: PredictPublicSchema,
  feedbackSchema: PredictFeedbackSchema,
  faultOf,
  redact,
  blank: ({ ask }) => blankFor(ask.what),
  key: keyOfPrediction,
  grade: (question, answer): Grade<PredictFeedback> => {
    const { score, report } = gradePrediction(question, answer)
    return {
      score,
      outcome: outcomeOf(score),
      feedback: { kind: 'predict', explanation: question.explanation, ...report },
    }
  },
  texts: ({ prompt, explanation }) => [
    { path: ['prompt'], markdown: prompt },
    { path: ['explanation'], markdown: explanation },
  ],
  toText: (question) => {
    const { title, prompt, dockerfile, ask } = redact(question)
    const choices = optionsOf(ask).map(({ text }) => `- ${text}`)
    return [title, prompt, dockerfile, choices.join('\n')]
      .map((part) => part.trim())
      .filter(Boolean)
      .join('\n\n')
  },
})

function redact(question: PredictQuestion): PredictPublic {
  const { title, prompt, dockerfile, scenario } = question
  const files = filesOf(scenario)
  const ignore = files['.dockerignore'] ?? null
  return {
    kind: 'predict',
    title,
    prompt,
    dockerfile,
    files: Object.keys(files).toSorted((one, other) => (one < other ? -1 : 1)),
    dockerignore: typeof ignore === 'string' ? ignore : (ignore?.text ?? null),
    target: scenario.target ?? null,
    buildArgs: scenario.buildArgs,
    ask: redactAsk(question),
  }
}

function redactAsk(question: PredictQuestion): PublicAsk {
  const { ask } = question
  const truth = truthOf(question)
  const options = 'options' in truth ? truth.options.map(({ id, text, firstLine }) => ({ id, text, firstLine })) : []
  switch (ask.what) {
    case 'ships':
    case 'fails':
      return { what: ask.what, options }
    case 'reruns':
      return { what: 'reruns', edit: ask.edit, options }
    case 'size':
      return { what: 'size', unit: ask.unit }
    case 'starts':
      return { what: 'starts', causes: ask.causes.map((id) => ({ id, text: START_CAUSES[id] })) }
  }
}

function optionsOf(ask: PublicAsk): readonly { readonly id: string; readonly text: string }[] {
  if (ask.what === 'size') return []
  return ask.what === 'starts' ? ask.causes : ask.options
}

function blankFor(what: PredictQuestion['ask']['what']): PredictAnswer {
  switch (what) {
    case 'ships':
    case 'reruns':
      return { kind: 'predict', what, chosen: [] }
    case 'size':
      return { kind: 'predict', what, value: null }
    case 'starts':
      return { kind: 'predict', what, starts: null, cause: null }
    case 'fails':
      return { kind: 'predict', what, chosen: null }
  }
}

function faultOf(question: PredictQuestion, answer: PredictAnswer): string | null {
  const ask = redactAsk(question)
  if (answer.what !== ask.what) return 'This is the answer to another question. Reload the page and answer again.'
  const chosen = chosenIn(answer)
  const known = new Set(optionsOf(ask).map(({ id }) => id))
  const unknown = chosen.find((id) => !known.has(id))
  if (unknown !== undefined) {
    return `This question has no option ${JSON.stringify(unknown)}. Reload the page and answer again.`
  }
  if (new Set(chosen).size < chosen.length) return 'An option was chosen twice. Choose each option at most once.'
  return null
}

function chosenIn(answer: PredictAnswer): readonly string[] {
  switch (answer.what) {
    case 'ships':
    case 'reruns':
      return answer.chosen
    case 'size':
      return []
    case 'starts':
      return answer.cause === null ? [] : [answer.cause]
    case 'fails':
      return answer.chosen === null ? [] : [answer.chosen]
  }
}
