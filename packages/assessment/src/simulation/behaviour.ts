import { type Build, type BuildFailure, type BuiltImage, saySize, stepOf } from '@stagecraft/analyzer'
import { compareConfig } from './compare-config.ts'
import { compareFiles } from './compare-files.ts'
import { compareReruns } from './compare-reruns.ts'
import {
  type Behaviour,
  type Comparison,
  type Difference,
  type Findings,
  type NamedReruns,
  NOTHING_FOUND,
} from './comparison.ts'
import { findStrayName } from './stray-name.ts'

/** Brings together what is compared of a build: how it ends, its image, and what runs again after each edit. */
export function behaviourOf(build: Build, reruns: readonly NamedReruns[] = []): Behaviour {
  const steps = new Map(build.steps.map((step) => [step.number, step]))
  const [failure = null] = build.failures.toSorted((one, other) => firstLineOf(one) - firstLineOf(other))
  return { build, failure, reruns, stepAt: (time) => steps.get(stepOf(time)) ?? null }
}

/**
 * Whether a build does what its model does: it succeeds, its image starts or not for the same reason, has the same
 * config and the same files and is no larger, and after each edit it does no more work again. The first difference
 * is told. Identical texts are the same whatever can't be told of them.
 */
export function compareBehaviour(one: Behaviour, model: Behaviour): Comparison {
  if (one.build.plan.dockerfile.text === model.build.plan.dockerfile.text) return { kind: 'same' }
  const doubts: (string | null)[] = []
  for (const compare of COMPARISONS) {
    const { difference, doubt } = compare(one, model)
    if (difference !== null) return { kind: 'different', difference: asOfStage(difference, one, model) }
    doubts.push(doubt)
  }
  const why = doubts.find((doubt) => doubt !== null)
  return why == null ? { kind: 'same' } : { kind: 'unsure', why }
}

type Compare = (one: Behaviour, model: Behaviour) => Findings

const COMPARISONS: readonly Compare[] = [
  compareEnds,
  ofImages(compareStarts),
  ofImages(({ config }, model, behaviour) => compareConfig(config, model.config, behaviour.build)),
  compareFiles,
  ofImages(compareSizes),
  compareReruns,
]

function ofImages(compare: (one: BuiltImage, model: BuiltImage, behaviour: Behaviour) => Findings): Compare {
  return (one, model) => {
    const [image, wanted] = [one.build.image, model.build.image]
    return image === null || wanted === null ? NOTHING_FOUND : compare(image, wanted, one)
  }
}

// Where the wrong stage stands last, that is what there is to say, and not all that its image has and has not.
function asOfStage(difference: Difference, { build }: Behaviour, model: Behaviour): Difference {
  const [target, wanted] = [build.plan.target, model.build.plan.target]
  const isOther = target !== null && wanted !== null && wanted.name !== null && target.name !== wanted.name
  if (!isOther || difference.aspect === 'build' || difference.aspect === 'cache') return difference
  const { firstLine, lastLine } = target.tree.from
  const message = `The image is that of stage ${target.label}, not of ${wanted.label}: the last stage counts.`
  return { ...difference, message, lines: { firstLine, lastLine } }
}

function compareEnds({ build, failure }: Behaviour, model: Behaviour): Findings {
  const stray = findStrayName(build, model.build)
  const isFirst = failure === null || (stray?.lines?.firstLine ?? 0) <= firstLineOf(failure)
  if (stray !== null && isFirst) return { difference: stray, doubt: null }
  if (failure !== null) {
    const [lines = null] = failure.lines
    const message = `The build fails: ${failure.message}`
    return { difference: { aspect: 'build', message, lines }, doubt: null }
  }
  const known = new Set(doubtsOf(model.build))
  return { difference: null, doubt: doubtsOf(build).find((doubt) => !known.has(doubt)) ?? null }
}

function doubtsOf({ steps }: Build): readonly string[] {
  return steps.flatMap(({ outcome }) => (outcome.kind === 'unsure' ? [outcome.message] : []))
}

function compareStarts({ start }: BuiltImage, { start: wanted }: BuiltImage): Findings {
  if (start.verdict === 'unsure') {
    const isSame = wanted.verdict === 'unsure' && start.message === wanted.message
    return isSame ? NOTHING_FOUND : { difference: null, doubt: start.message }
  }
  if (wanted.verdict === 'unsure') return { difference: null, doubt: wanted.message }
  if (start.verdict === 'starts') {
    if (wanted.verdict === 'starts') return NOTHING_FOUND
    return startDifference('The container starts, which that of the model solution does not.')
  }
  if (wanted.verdict === 'fails' && wanted.cause === start.cause) return NOTHING_FOUND
  return startDifference(`The image is built, but its container does not start: ${start.message}`)
}

function startDifference(message: string): Findings {
  return { difference: { aspect: 'start', message, lines: null }, doubt: null }
}

function compareSizes({ size }: BuiltImage, { size: wanted }: BuiltImage): Findings {
  if (size.minBytes <= wanted.maxBytes) return NOTHING_FOUND
  const message = `The image is larger: ${saySize(size)}; that of the model solution is ${saySize(wanted)}.`
  return { difference: { aspect: 'size', message, lines: null }, doubt: null }
}

function firstLineOf({ lines }: BuildFailure): number {
  return lines[0]?.firstLine ?? 0
}
