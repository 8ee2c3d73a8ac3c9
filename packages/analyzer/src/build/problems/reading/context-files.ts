import { addSizes, NO_BYTES, type SizeRange } from '../../../facts/size-range.ts'
import type { BuiltStep } from '../../build-types.ts'
import type { Found } from '../define-problem.ts'
import type { ImageScene } from '../image-scene.ts'
import { filesIn, sizeOfNode, type FileIn } from './files-in.ts'
import { placeOf } from './places.ts'
import { takesFromContext } from './taken-files.ts'

/** Files of the image that a COPY or ADD took from the build context. */
export interface FromContext {
  readonly step: BuiltStep
  readonly files: readonly FileIn[]
  readonly size: SizeRange
}

/** The files in an image that come straight from the build context and that are of a kind, by the step that took them. */
export function findFromContext(scene: ImageScene, isWanted: (path: string) => boolean): readonly FromContext[] {
  const groups = new Map<BuiltStep, FileIn[]>()
  for (const file of filesIn(scene.files)) {
    const step = scene.stepAt(file.node.time)
    if (step === null || !file.isSure || !isWanted(file.path) || !takesFromContext(step)) continue
    groups.set(step, [...(groups.get(step) ?? []), file])
  }
  return [...groups].map(([step, files]) => ({
    step,
    files,
    size: files.map(({ node }) => sizeOfNode(node)).reduce(addSizes, NO_BYTES),
  }))
}

/** What is said of all problems that are about files of the build context. */
export function foundThere({ step, size }: FromContext, message: string): Found {
  return { message, bytes: size, place: placeOf(step.planned) }
}

/** The folders of that name which the files are in, without repeats. */
export function foldersNamed(name: string, files: readonly FileIn[]): readonly string[] {
  const found = files.map(({ path }) => path.slice(0, path.indexOf(`/${name}/`) + name.length + 1))
  return [...new Set(found)]
}
