import type { SizeRange } from '../../facts/size-range.ts'
import type { Build, BuiltStep } from '../build-types.ts'
import type { Node } from '../files/node.ts'
import { findPlace } from '../files/place.ts'
import type { ProblemPlace } from './diagnosis.ts'
import { openImage, type ImageScene } from './image-scene.ts'
import { nameOfBase } from './reading/base-image.ts'
import { sizeOfNode } from './reading/files-in.ts'
import { nameOfStep, placeOf, placeOfRoot } from './reading/places.ts'
import { saySize } from './reading/say-size.ts'
import { findTakenFile, type TakenFile } from './reading/taken-files.ts'

/** Why something is in an image. */
export interface FileExplanation {
  /** The real path, without links. */
  readonly path: string
  /** The step that put it there; null for what the base image brought. */
  readonly step: BuiltStep | null
  /** The instruction of that step, or the FROM that names the base image. */
  readonly place: ProblemPlace
  /** What it was copied from, as far as that can be told: the last copy first, then what that was a copy of. */
  readonly origins: readonly TakenFile[]
  readonly size: SizeRange
  /** All of it in one or two sentences. */
  readonly text: string
}

/** Why a file, folder or link is in the image of a build; null if it is not there, or can't be told. */
export function explainFile(build: Build, path: string): FileExplanation | null {
  const scene = openImage(build)
  const place = scene === null ? null : findPlace(scene.files, path, false)
  if (scene === null || place?.kind !== 'found') return null
  const { node } = place
  const step = scene.stepAt(node.time)
  const origins = step === null ? [] : originsOf(place.path, node, step, scene)
  return {
    path: place.path,
    step,
    place: step === null ? placeOfRoot(scene.target.planned) : placeOf(step.planned),
    origins,
    size: sizeOfNode(node),
    text: [say(place.path, node, step, scene), ...saidOrigins(origins)].join(' '),
  }
}

function originsOf(path: string, node: Node, step: BuiltStep, scene: ImageScene): readonly TakenFile[] {
  const taken = node.kind === 'file' ? findTakenFile(path, node, step, scene.build) : null
  if (taken === null) return []
  const before = scene.stepAt(taken.node.time)
  // A step takes only from what was there before it.
  if (before === null || before.number >= step.number) return [taken]
  return [taken, ...originsOf(taken.path, taken.node, before, scene)]
}

function say(path: string, node: Node, step: BuiltStep | null, scene: ImageScene): string {
  const size = node.kind === 'file' ? saySize(sizeOfNode(node)) : null
  const what = size === null ? path : `${path} (${size})`
  if (step === null) return `${what} comes with the base image ${nameOfBase(scene)}.`
  const verb = step.planned.kind === 'RUN' ? 'was written by' : 'was put there by'
  return `${what} ${verb} ${nameOfStep(step)}: ${step.name.replace(/^\[[^\]]*\] /, '')}`.replace(/[^.]$/, '$&.')
}

function saidOrigins(origins: readonly TakenFile[]): readonly string[] {
  return origins.map(({ from, path }, index) => {
    const subject = index === 0 ? 'It is a copy of' : 'That is a copy of'
    return `${subject} ${from.kind === 'context' ? path.slice(1) : path} in ${from.name}.`
  })
}
