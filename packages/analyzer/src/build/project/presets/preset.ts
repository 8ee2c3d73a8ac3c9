import { findEffect } from '../../../facts/effects.ts'
import { findNodeModules } from '../../../facts/npm.ts'
import { findPipInstall } from '../../../facts/pip.ts'
import type { SizeRange } from '../../../facts/size-range.ts'
import type { ContextFiles } from '../../context/build-context.ts'
import type { Project, Weight } from '../project.ts'

/** A small project to begin with: its files, and what its tools make of them. */
export interface ProjectPreset {
  /** For people: `Go web server`. */
  readonly what: string
  readonly context: ContextFiles
  readonly project: Project
  /** The facts that its figures are from. */
  readonly facts: readonly string[]
}

/** What a fact says that something weighs. */
export function weightOf(id: string): Weight {
  const effect = findEffect(id)
  if (effect === null) throw new Error(`There is no fact ${id}`)
  return weightFrom(effect.size)
}

/** What packages of npm take with all that they need. */
export function modulesWeight(packages: readonly string[]): Weight {
  return weightFrom(findNodeModules(packages).size)
}

/** What packages of Python take with all that they need. */
export function pipWeight(packages: readonly string[]): Weight {
  return weightFrom(findPipInstall(packages).size)
}

function weightFrom({ minBytes, maxBytes }: SizeRange): Weight {
  if (!Number.isFinite(maxBytes)) throw new Error('The facts do not say how much that is at most.')
  return minBytes === maxBytes ? minBytes : [Math.floor(minBytes), Math.ceil(maxBytes)]
}
