import type { BuiltStep } from '../../build-types.ts'
import type { ImageScene } from '../image-scene.ts'
import { findProgram } from './started-program.ts'

/** A program that is in an image, and the step that brought it; null for the base image. */
export interface ToolIn {
  readonly name: string
  readonly broughtBy: BuiltStep | null
}

/** Those of some programs that are surely in an image. */
export function findTools(names: readonly string[], scene: ImageScene): readonly ToolIn[] {
  return names.flatMap((name): readonly ToolIn[] => {
    const found = findProgram(name, scene)
    if (found !== null) return [{ name, broughtBy: scene.stepAt(found.node.time) }]
    return isUnplaced(name, scene) ? [{ name, broughtBy: null }] : []
  })
}

// Of some programs of a base image is known that they are there, and not where.
function isUnplaced(name: string, { target }: ImageScene): boolean {
  const { root } = target.planned
  return root.kind === 'image' && root.facts?.tools?.[name] === null
}
