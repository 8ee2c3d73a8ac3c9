import type { Build } from '../build-types.ts'
import type { ContextFiles } from '../context/build-context.ts'
import type { Project } from '../project/project.ts'
import type { Diagnosis, Weight } from './diagnosis.ts'
import type { ImageScene } from './image-scene.ts'

/** A Dockerfile with what it is built from. */
export interface Example {
  readonly dockerfile: string
  readonly context?: ContextFiles
  readonly dockerignore?: string
  readonly secrets?: Readonly<Record<string, string>>
  readonly project?: Project
}

/** What a reader is told about a problem, and what places it among the others. */
export interface ProblemDocs {
  readonly id: string
  /** The concept of the course that it belongs to. */
  readonly concept: string
  readonly weight: Weight
  /** What is the matter, in one sentence. */
  readonly what: string
  /** What comes of it. */
  readonly why: string
  /** How to mend it, in general. */
  readonly mend: string
  /** The smallest build that has it. */
  readonly bad: Example
  /** The same as it should be. */
  readonly good: Example
}

/** One case of a problem; what is left out is sure, without a size, and mended as its problem says. */
export interface Found
  extends Pick<Diagnosis, 'message' | 'place'>, Partial<Pick<Diagnosis, 'certainty' | 'related' | 'bytes' | 'mend'>> {}

/** A problem as its file writes it: it looks at an image, or at a build that need not have made one. */
export type ProblemDefinition = ProblemDocs &
  (
    | { readonly findInImage: (scene: ImageScene) => readonly Found[] }
    | { readonly findInBuild: (build: Build) => readonly Found[] }
  )

/** A problem that can be looked for. */
export interface Problem extends ProblemDocs {
  /** Each case of it in a build; the scene is null if the build makes no image. */
  find(build: Build, scene: ImageScene | null): readonly Diagnosis[]
}

/** Makes a problem of its definition. Each is one file that `all.ts` lists, with its two examples as its cases. */
export function defineProblem(definition: ProblemDefinition): Problem {
  const { id, concept, weight, what, why, mend, bad, good } = definition
  const complete = (found: Found): Diagnosis => ({
    problem: id,
    weight,
    certainty: 'sure',
    related: [],
    bytes: null,
    mend,
    ...found,
  })
  return {
    id,
    concept,
    weight,
    what,
    why,
    mend,
    bad,
    good,
    find(build, scene) {
      if ('findInBuild' in definition) return definition.findInBuild(build).map(complete)
      return scene === null ? [] : definition.findInImage(scene).map(complete)
    },
  }
}
