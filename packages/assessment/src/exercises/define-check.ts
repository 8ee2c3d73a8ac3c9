import type { z } from 'zod'
import type { ImageScene } from '@stagecraft/analyzer'
import type { BuildScene } from './build-scene.ts'
import type { Judgement } from './judgement.ts'

/** A check as its file writes it. */
export interface CheckDefinition<Want> {
  /** Its key in an author's file: `sizeUnder`. */
  readonly name: string
  /** What it holds true, in one sentence for authors. */
  readonly what: string
  /** A value that an author may write behind the key. */
  readonly example: z.input<z.ZodType<Want>>
  /** What may stand behind the key; what comes out of it goes in again unchanged. */
  readonly schema: z.ZodType<Want>
  /** What is asked of the learner's image, in one sentence. */
  readonly ask: (want: Want) => string
  /** Whether it holds for an image. The build went well: one that fails is told of once, not in every check. */
  readonly judge: (want: Want, image: ImageScene, scene: BuildScene) => Judgement
}

/** A check of the vocabulary; its value has been read by its schema wherever it is handed in. */
export interface CheckKind extends Pick<CheckDefinition<unknown>, 'name' | 'what' | 'example' | 'schema'> {
  readonly ask: (want: unknown) => string
  readonly judge: (want: unknown, image: ImageScene, scene: BuildScene) => Judgement
}

/** Makes a check of its definition; each is listed in `all-checks.ts` and has its cases in `checks.test.ts`. */
export function defineCheck<Want>(definition: CheckDefinition<Want>): CheckKind {
  const { name, what, example, schema, ask, judge } = definition
  return {
    name,
    what,
    example,
    schema,
    ask: (want) => ask(want as Want),
    judge: (want, image, scene) => judge(want as Want, image, scene),
  }
}
