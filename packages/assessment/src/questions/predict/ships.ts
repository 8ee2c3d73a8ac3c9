import { type Build, explainFile, findPlace, type FolderNode } from '@stagecraft/analyzer'
import type { Fault } from '../../simulation/edit-faults.ts'
import type { Scenario } from '../../simulation/scenario.ts'
import { filesOf, simulate } from '../../simulation/simulate.ts'
import { nameOfStep } from '../../simulation/step-text.ts'
import type { AskFor } from './ask.ts'
import type { KnownOption, TruthReading } from './prediction.ts'

/** Which paths are in the image of a build, and why; a fault for each of which it can't be told. */
export function findShipped({ paths }: AskFor<'ships'>, scenario: Scenario, build: Build): TruthReading {
  const faults = paths.flatMap((path, index) => faultOf(path, index, paths, build))
  if (faults.length > 0) return { ok: false, faults }
  const options = paths.map((path): KnownOption => {
    const isRight = presenceOf(path, build.image?.files) === 'there'
    const reason = isRight ? (explainFile(build, path)?.text ?? '') : whyAbsent(path, scenario, build)
    return { id: path, text: path, firstLine: null, isRight, reason }
  })
  const right = options.filter(({ isRight }) => isRight).length
  if (right > 0 && right < options.length) return { ok: true, truth: { what: 'ships', options } }
  const message = `${right === 0 ? 'None' : 'All'} of these paths are in the image; expected some that are and some that are not`
  return { ok: false, faults: [{ path: ['ask', 'paths'], message }] }
}

function faultOf(path: string, index: number, paths: readonly string[], { image }: Build): readonly Fault[] {
  const place = ['ask', 'paths', index]
  if (paths.indexOf(path) < index) {
    return [{ path: place, message: 'This path is there twice; expected each at most once' }]
  }
  if (presenceOf(path, image?.files) !== 'unknown') return []
  const message = `Whether the image has ${path} can’t be told; expected a path of which the simulation can tell`
  return [{ path: place, message }]
}

function presenceOf(path: string, files: FolderNode | undefined): 'there' | 'missing' | 'unknown' {
  if (files === undefined) return 'unknown'
  const { kind } = findPlace(files, path, false)
  return kind === 'found' ? 'there' : kind
}

/** Why something is not in an image, in a sentence: it stays in another stage, is ignored, was removed, or never was. */
function whyAbsent(path: string, scenario: Scenario, build: Build): string {
  return (
    whyLeftBehind(path, build) ??
    whyIgnored(path, scenario, build) ??
    whyRemoved(path, build) ??
    `Nothing puts ${path} there: neither the base image nor any step of the final stage.`
  )
}

function whyLeftBehind(path: string, { stages, plan, ...rest }: Build): string | null {
  const stage = stages.find(({ planned, files }) => planned !== plan.target && presenceOf(path, files) === 'there')
  if (stage === undefined) return null
  const { planned, base, steps } = stage
  const maker = steps.find(({ after }) => presenceOf(path, after) === 'there')
  const isOfBase = maker === undefined || presenceOf(path, base) === 'there'
  const origin = isOfBase ? 'its base image has it' : `put there by ${nameOfStep(maker, { stages, plan, ...rest })}`
  return `${path} stays in stage ${planned.label}, ${origin}: no step copies it into the image.`
}

function whyIgnored(path: string, scenario: Scenario, { plan }: Build): string | null {
  if (!('.dockerignore' in filesOf(scenario))) return null
  const withAll = { ...scenario, files: { ...scenario.files, '.dockerignore': null } }
  const { image } = simulate(withAll, plan.dockerfile.text)
  if (presenceOf(path, image?.files) !== 'there') return null
  return `.dockerignore keeps it out of the build, so no step can copy it to ${path}.`
}

function whyRemoved(path: string, build: Build): string | null {
  const stage = build.stages.find(({ planned }) => planned === build.plan.target)
  const remover = stage?.steps.findLast(
    ({ before, after }) => presenceOf(path, before) === 'there' && presenceOf(path, after) !== 'there',
  )
  return remover === undefined ? null : `${path} was there and is removed by ${nameOfStep(remover, build)}.`
}
