import { saySize, type SizeRange } from '@stagecraft/analyzer'
import { rightMinusWrongOf } from '../../right-minus-wrong.ts'
import { START_CAUSES, UNITS } from './ask.ts'
import type { PredictAnswer, PredictQuestion } from './predict-schema.ts'
import type { PredictionReport } from './predict-shown.ts'
import type { Truth } from './prediction.ts'
import { truthOf } from './truth.ts'

/** A score and what stands behind it. */
export interface GradedPrediction {
  readonly score: number
  readonly report: PredictionReport
}

/** The answer that the simulation gives itself. */
export function keyOfPrediction({ ask, ...question }: PredictQuestion): PredictAnswer {
  const truth = truthOf({ ask, ...question })
  const kind = 'predict'
  switch (truth.what) {
    case 'ships':
    case 'reruns':
      return { kind, what: truth.what, chosen: truth.options.flatMap(({ id, isRight }) => (isRight ? [id] : [])) }
    case 'size':
      return { kind, what: 'size', value: middleOf(truth.size) / bytesPerUnit(ask) }
    case 'starts':
      return { kind, what: 'starts', starts: truth.starts, cause: asksForCause(ask) ? truth.cause : null }
    case 'fails':
      return { kind, what: 'fails', chosen: truth.right }
  }
}

/** Compares a prediction with what the simulation tells. An answer to another way of asking is worth nothing. */
export function gradePrediction(question: PredictQuestion, answer: PredictAnswer): GradedPrediction {
  const truth = truthOf(question)
  switch (truth.what) {
    case 'ships':
    case 'reruns':
      return gradeChoice(truth, answer)
    case 'size':
      return gradeSize(truth, question, answer)
    case 'starts':
      return gradeStart(truth, question, answer)
    case 'fails':
      return gradeFailure(truth, answer)
  }
}

type TruthFor<What extends Truth['what']> = Extract<Truth, { readonly what: What }>

function gradeChoice({ what, options }: TruthFor<'ships' | 'reruns'>, answer: PredictAnswer): GradedPrediction {
  const chosen = new Set(answer.what === what && 'chosen' in answer ? answer.chosen : [])
  const report = { what, options: options.map((option) => ({ ...option, isChosen: chosen.has(option.id) })) }
  return { score: rightMinusWrongOf(options, chosen), report }
}

function gradeSize(
  { size, parts }: TruthFor<'size'>,
  { ask }: PredictQuestion,
  answer: PredictAnswer,
): GradedPrediction {
  const value = answer.what === 'size' ? answer.value : null
  const unit = ask.what === 'size' ? ask.unit : 'MB'
  const isRight = value !== null && isWithin(value * UNITS[unit], size, ask.what === 'size' ? ask.tolerance : 1)
  const report: PredictionReport = {
    what: 'size',
    isRight,
    value,
    unit,
    least: size.minBytes / UNITS[unit],
    most: size.maxBytes / UNITS[unit],
    reason: `The image takes ${saySize(size)}.`,
    parts: parts.map((part) => ({ name: part.name, size: saySize(part.size) })),
  }
  return { score: isRight ? 1 : 0, report }
}

function gradeStart(truth: TruthFor<'starts'>, { ask }: PredictQuestion, answer: PredictAnswer): GradedPrediction {
  const { starts, cause } = answer.what === 'starts' ? answer : { starts: null, cause: null }
  const isRight = starts === truth.starts
  const hasCause = !asksForCause(ask) || truth.cause === null || cause === truth.cause
  const causes = ask.what === 'starts' ? ask.causes : []
  const report: PredictionReport = {
    what: 'starts',
    chosenStarts: starts,
    starts: truth.starts,
    reason: truth.reason,
    causes: causes.map((id) => ({
      id,
      text: START_CAUSES[id],
      isChosen: starts === false && cause === id,
      isRight: truth.cause === id,
    })),
  }
  if (!isRight) return { score: 0, report }
  return { score: hasCause ? 1 : 0.5, report }
}

function gradeFailure({ options, right, reason }: TruthFor<'fails'>, answer: PredictAnswer): GradedPrediction {
  const chosen = answer.what === 'fails' ? answer.chosen : null
  const marked = options.map((option) => ({ ...option, isChosen: option.id === chosen, isRight: option.id === right }))
  return { score: chosen === right ? 1 : 0, report: { what: 'fails', options: marked, reason } }
}

function asksForCause(ask: PredictQuestion['ask']): boolean {
  return ask.what === 'starts' && ask.causes.length > 0
}

function bytesPerUnit(ask: PredictQuestion['ask']): number {
  return ask.what === 'size' ? UNITS[ask.unit] : 1
}

function middleOf({ minBytes, maxBytes }: SizeRange): number {
  return (minBytes + maxBytes) / 2
}

function isWithin(bytes: number, { minBytes, maxBytes }: SizeRange, tolerance: number): boolean {
  return bytes >= minBytes / tolerance && bytes <= maxBytes * tolerance
}
