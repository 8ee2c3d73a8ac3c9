import { type Build, parse, saySize } from '@stagecraft/analyzer'
import type { Fault } from '../../simulation/edit-faults.ts'
import { remember } from '../../simulation/remember.ts'
import { simulate } from '../../simulation/simulate.ts'
import { shortCode } from '../../simulation/step-text.ts'
import type { AskFor } from './ask.ts'
import type { Option, Prediction, Truth, TruthReading } from './prediction.ts'
import { findReruns } from './reruns.ts'
import { findShipped } from './ships.ts'

/** The option for a build that does not fail. */
const NOTHING_FAILS = 'nothing'

// A size that is only known to be somewhere between two that are further apart is none to ask for.
const WIDEST_RANGE = 2

/** Works out what is right, or what is wrong with the question, once for each. */
export const readTruth: (prediction: Prediction) => TruthReading = remember(
  ({ scenario, dockerfile, ask }) => [scenario, dockerfile, ask],
  workOut,
)

/** What is right; of a question that its schema accepts. */
export function truthOf(prediction: Prediction): Truth {
  const reading = readTruth(prediction)
  if (reading.ok) return reading.truth
  throw new Error(`A question without an answer: ${reading.faults[0]?.message ?? ''}`)
}

function workOut({ scenario, dockerfile, ask }: Prediction): TruthReading {
  const build = simulate(scenario, dockerfile)
  if (ask.what === 'fails') return readFailure(build)
  const [failure] = build.failures
  if (failure !== undefined || build.image === null) {
    return faulty(
      ['dockerfile'],
      `The build fails: ${failure?.message ?? 'it has no stage'}; expected one that succeeds`,
    )
  }
  switch (ask.what) {
    case 'ships':
      return findShipped(ask, scenario, build)
    case 'reruns':
      return findReruns(ask, scenario, build)
    case 'size':
      return readSize(build)
    case 'starts':
      return readStart(ask, build)
  }
}

function faulty(path: Fault['path'], message: string): TruthReading {
  return { ok: false, faults: [{ path, message }] }
}

function readSize({ image }: Build): TruthReading {
  const { size, baseSize, layers } = image ?? { size: { minBytes: 0, maxBytes: 0 }, baseSize: null, layers: [] }
  if (size.minBytes === 0 || size.maxBytes > size.minBytes * WIDEST_RANGE) {
    const known = saySize(size) ?? 'nothing is known of it'
    const message = `The size of the image can’t be told closely (${known}); expected facts in scenario that tell it`
    return faulty(['scenario'], message)
  }
  const base = baseSize === null || baseSize.maxBytes === 0 ? [] : [{ name: 'the base image', size: baseSize }]
  const steps = layers.map((layer) => ({ name: shortCode(layer.createdBy), size: layer.size }))
  return { ok: true, truth: { what: 'size', size, parts: [...base, ...steps] } }
}

function readStart({ causes }: AskFor<'starts'>, { image }: Build): TruthReading {
  if (causes.length === 1) return faulty(['ask', 'causes'], 'There is one cause; expected two at least, or none')
  if (new Set(causes).size < causes.length) {
    return faulty(['ask', 'causes'], 'A cause is there twice; expected each at most once')
  }
  const start = image?.start
  switch (start?.verdict) {
    case 'starts': {
      const reason = `The container starts: ${start.program} is there and can be run.`
      return { ok: true, truth: { what: 'starts', starts: true, cause: null, reason } }
    }
    case 'fails': {
      const { cause, message } = start
      if (causes.length > 0 && !causes.includes(cause)) {
        return faulty(['ask', 'causes'], `The cause is ${cause}, which is not among these; expected it to be`)
      }
      return { ok: true, truth: { what: 'starts', starts: false, cause, reason: message } }
    }
    default: {
      const why = start?.message ?? 'there is no image'
      return faulty(['dockerfile'], `Whether the image starts can’t be told (${why}); expected one of which it can`)
    }
  }
}

/** The lines that a build may fail in: all of its instructions. */
function linesToFail(dockerfile: string): readonly Option[] {
  const lines = parse(dockerfile).instructions.map(({ firstLine, start, end }) => ({
    id: `line-${firstLine}`,
    text: shortCode(dockerfile.slice(start, end)),
    firstLine,
  }))
  return [...lines, { id: NOTHING_FAILS, text: 'The build does not fail', firstLine: null }]
}

function readFailure({ plan, failures, steps }: Build): TruthReading {
  const options = linesToFail(plan.dockerfile.text)
  const lines = [...new Set(failures.map((failure) => failure.lines[0]?.firstLine ?? null))]
  const [line = null] = lines
  if (lines.length > 1) {
    const all = lines.map((each) => `line ${each}`).join(' or ')
    return faulty(['dockerfile'], `The build may fail in ${all}; expected one place`)
  }
  const [failure] = failures
  if (failure !== undefined) {
    const right = `line-${line}`
    if (!options.some(({ id }) => id === right)) {
      return faulty(['dockerfile'], `The build fails in no instruction: ${failure.message}; expected one that fails`)
    }
    return { ok: true, truth: { what: 'fails', options, right, reason: `The build fails: ${failure.message}` } }
  }
  const unsure = steps.find(({ outcome }) => outcome.kind === 'unsure')
  if (unsure?.outcome.kind === 'unsure') {
    const message = `Whether ${unsure.name} succeeds can’t be told (${unsure.outcome.message}); expected steps of which it can`
    return faulty(['dockerfile'], message)
  }
  return { ok: true, truth: { what: 'fails', options, right: NOTHING_FAILS, reason: 'Every step succeeds.' } }
}
