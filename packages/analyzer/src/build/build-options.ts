import type { ContextFiles } from './context/build-context.ts'
import type { Project } from './project/project.ts'

/** What a build works with besides the plan; everything may be left out. */
export interface BuildOptions {
  /** The files of the build context; without any, it can't be told what a COPY takes. */
  readonly context?: ContextFiles
  /** The text of the .dockerignore that counts for the Dockerfile. */
  readonly dockerignore?: string
  /** The folders that `--build-context` names. */
  readonly namedContexts?: Readonly<Record<string, ContextFiles>>
  /** The secrets that the build is given, by their ids: their text, or null where only that they are there. */
  readonly secrets?: Readonly<Record<string, string | null>>
  /** What the project's tools make of it. */
  readonly project?: Project
  /** How many commands, loop rounds and entries may be gone through; the rest can't be told. */
  readonly budget?: number
}
