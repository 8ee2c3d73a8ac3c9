import type { Build } from '../build-types.ts'
import type { ContextFiles } from '../context/build-context.ts'
import type { Project } from '../project/project.ts'
import type { Diagnosis, Weight } from './diagnosis.ts'
import type { ImageScene } from './image-scene.ts'
import { factsOfImage } from './reading/base-image.ts'

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

/** What a problem is told on, apart from its examples. */
interface Grounds {
  /** Whether it stands on what is known of the base image of the target. */
  readonly restsOnBase?: true
}

/**
 * One case of a problem; what is left out is sure, without a size, and mended as its problem says. Facts are those
 * besides what its size and its problem rest on.
 */
export interface Found
  extends
    Pick<Diagnosis, 'message' | 'place'>,
    Partial<Pick<Diagnosis, 'certainty' | 'related' | 'bytes' | 'mend' | 'facts'>> {}

/** A problem as its file writes it: it looks at an image, or at a build that need not have made one. */
export type ProblemDefinition = ProblemDocs &
  Grounds &
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
  const complete = (found: Found, build: Build): Diagnosis => ({
    problem: id,
    weight,
    certainty: 'sure',
    related: [],
    bytes: null,
    mend,
    ...found,
    facts: factsOf(found, definition.restsOnBase === true, build),
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
      const found = 'findInImage' in definition ? findIn(definition, scene) : definition.findInBuild(build)
      return found.map((one) => complete(one, build))
    },
  }
}

function findIn(
  { findInImage }: { readonly findInImage: (scene: ImageScene) => readonly Found[] },
  scene: ImageScene | null,
): readonly Found[] {
  return scene === null ? [] : findInImage(scene)
}

/** What a case rests on: a size, on the facts of the steps that it is about. */
function factsOf(
  { facts = [], bytes = null, place, related = [] }: Found,
  restsOnBase: boolean,
  { plan, steps }: Build,
): readonly string[] {
  const base = restsOnBase && plan.target !== null ? factsOfImage(plan.target.root) : []
  const about = new Set(bytes === null ? [] : [place, ...related].map((one) => one?.step))
  const ofSteps = steps.flatMap((step) => (about.has(step.planned) ? step.facts : []))
  return [...new Set([...base, ...facts, ...ofSteps])]
}
