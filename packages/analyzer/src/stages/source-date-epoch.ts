import type { AddInstruction, Instruction } from '../syntax/instructions/types.ts'
import type { Stage } from '../syntax/tree.ts'
import { expandWord } from '../syntax/words/expand.ts'
import { ownValue } from './global-args.ts'
import { findDigestFault } from './image-reference.ts'
import type { BuildProblem } from './plan-types.ts'
import type { Planning } from './planning.ts'
import { problemAt, unplacedProblem } from './problem.ts'
import { placeSource } from './values/remote-source.ts'
import type { VersionedMap } from './versioned-map.ts'

/**
 * Why the argument SOURCE_DATE_EPOCH gives no time; null if it does, or is not there. It may be a number of
 * seconds, `context`, or a stage of nothing but one remote ADD whose time is taken.
 */
export function findEpochProblem(planning: Planning): BuildProblem | null {
  const { buildArgs, globalArgs, dockerfile, contexts } = planning
  const value = ownValue(buildArgs, NAME) ?? globalArgs.get(NAME) ?? ''
  if (value === '' || value === 'context' || /^[+-]?[0-9]{1,18}$/.test(value)) return null
  if (contexts.has(value.toLowerCase())) return null
  const stage = dockerfile.stages.find(({ name }) => name === value.toLowerCase())
  const arg = dockerfile.globalArgs.find(({ pairs }) => pairs.some(({ name }) => name.value === NAME))
  if (stage === undefined) {
    return unplacedProblem('arguments', `invalid ${NAME}: ${value}`, arg ?? { start: 0, end: 0 })
  }
  const fault = findStageFault(stage, planning)
  return fault === null ? null : problemAt('arguments', fault, stage.from, stage.from)
}

const NAME = 'SOURCE_DATE_EPOCH'

function findStageFault(stage: Stage, planning: Planning): string | null {
  const expand = (word: string, environment: VersionedMap<string>) =>
    expandWord(word, environment, { escape: planning.dockerfile.escape })
  const base = expand(stage.from.image?.value ?? '', planning.globalArgs)
  if (!base.ok) return `failed to process source stage base name "${stage.from.image?.value}": ${base.message}`
  if (base.value !== 'scratch') return `${NAME} stage must use FROM scratch`
  let environment = planning.globalArgs
  let adds = 0
  for (const instruction of stage.instructions) {
    if (instruction.kind === 'ARG') {
      for (const { name, value } of instruction.pairs) {
        const expansion = value === null ? null : expand(value.value, environment)
        if (expansion?.ok === false) return expansion.message
        const given = ownValue(planning.buildArgs, name.value) ?? expansion?.value
        if (given !== undefined) environment = environment.set(name.value, given)
      }
    } else if (instruction.kind !== 'ADD') return describeStray(instruction)
    else if (++adds > 1) return ONE_ADD
    else {
      const fault = findAddFault(instruction, environment, expand)
      if (fault !== null) return fault
    }
  }
  return adds === 0 ? ONE_ADD : null
}

const ONE_ADD = `${NAME} stage must contain exactly one remote ADD`

function describeStray({ keyword }: Instruction): string {
  return `${NAME} stage does not meet source-only requirements: unsupported ${keyword.value} instruction`
}

function findAddFault(
  { sources, checksum, keepsGitDir }: AddInstruction,
  environment: VersionedMap<string>,
  expand: (word: string, environment: VersionedMap<string>) => ReturnType<typeof expandWord>,
): string | null {
  const [source, ...more] = sources
  if (source?.kind !== 'path' || more.length > 0) return `${NAME} stage must contain exactly one remote ADD source`
  const expansion = expand(source.word.value, environment)
  if (!expansion.ok) return expansion.message
  const place = placeSource(expansion.value, keepsGitDir !== null)
  if (place.kind === 'faulty-git') return place.message
  if (place.kind === 'local') return `${NAME} stage source must be a single HTTP(S) or Git ADD`
  const digest = expand(checksum?.value ?? '', environment)
  if (!digest.ok) return digest.message
  return place.kind === 'http' && digest.value !== '' ? findDigestFault(digest.value) : null
}
