import type { ImageFacts } from '../images/image-facts.ts'
import type { Dockerfile, Stage } from '../syntax/tree.ts'
import type { UsedNames } from '../syntax/words/expand.ts'
import type { Span } from '../text/span.ts'
import type { ImageConfig } from './image-config.ts'
import type { Platform } from './platform.ts'
import type { StepValues } from './step-values.ts'
import type { UnsetVariable } from './unset-variable.ts'
import type { VersionedMap } from './versioned-map.ts'

/** What a build is asked for besides the Dockerfile. */
export interface PlanOptions {
  /** The stage to build: a name in any case; the last one if it is not given. */
  readonly target?: string
  readonly buildArgs?: Readonly<Record<string, string>>
  /** What the image is for, as `--platform` takes it: `linux/arm64`. */
  readonly platform?: string
  /** What the builder runs on; linux/amd64 if it is not given. */
  readonly buildPlatform?: string
  /** What is known about base images, by a name as FROM may write it. */
  readonly images?: Readonly<Record<string, ImageFacts>>
  /** Whether there are no other images than those of `images`. */
  readonly hasAllImages?: boolean
  /** The names that `--build-context` gives to folders or images of its own. */
  readonly contexts?: readonly string[]
}

/** The stages of a Dockerfile with everything filled in that can be known before something runs. */
export interface Plan {
  readonly dockerfile: Dockerfile
  readonly options: PlanOptions
  /** All stages in the order of the text; those that the target does not need are marked. */
  readonly stages: readonly PlannedStage[]
  /** The stage that becomes the image; null if there is none or it was not found. */
  readonly target: PlannedStage | null
  readonly platform: Platform
  readonly buildPlatform: Platform
  /** What FROM may use: the ARGs above it and the platform arguments. */
  readonly globalArgs: VersionedMap<string>
  /** The same as they are without build arguments; null if a default makes no sense. */
  readonly defaultArgs: VersionedMap<string> | null
  /** What BuildKit's build stops at before it runs anything; null if it would start. */
  readonly problem: BuildProblem | null
  /** The same when all stages are checked and not only those that the target needs. */
  readonly checkProblem: BuildProblem | null
}

/** Why BuildKit does not build it, in its words. */
export interface BuildProblem extends Span {
  readonly phase: BuildPhase
  readonly message: string
  /** The lines that BuildKit marks, in its order; none for what has no place in the file. */
  readonly lines: readonly LineRange[]
}

/**
 * What BuildKit does one after the other before it runs anything: it reads the options of its checks and the
 * text, fills in the ARGs above the first FROM, fills in each FROM, looks for the target, follows `--from`,
 * resolves base images, takes over their triggers, goes through the steps, and asks whether its checks may find
 * anything. The first that fails ends it.
 */
export type BuildPhase =
  | 'options'
  | 'read'
  | 'arguments'
  | 'from'
  | 'target'
  | 'graph'
  | 'base'
  | 'triggers'
  | 'steps'
  | 'checks'

/** Lines of the file, counted from 1, both ends included. */
export interface LineRange {
  readonly firstLine: number
  readonly lastLine: number
}

/** One FROM and what follows it. */
export interface PlannedStage {
  readonly index: number
  readonly tree: Stage
  /** In lower case; null if it has none. */
  readonly name: string | null
  /** What BuildKit calls it: its name, or `stage-2`. */
  readonly label: string
  readonly from: FromWords
  /** The image or stage behind FROM with its variables filled in. */
  readonly baseName: string
  readonly base: Base
  /** What is below all stages that it stands on. */
  readonly root: Base
  readonly platform: Platform
  /** Whether the target can't be built without it. */
  readonly isNeeded: boolean
  /** Whether its layers are in the image: it is the target, or what the target is based on. */
  readonly ships: boolean
  /** The steps in the order they run: triggers of the base first, then its own. */
  readonly steps: readonly PlannedStep[]
  /** The image config when the last step is done. */
  readonly config: ImageConfig
  readonly problem: BuildProblem | null
}

/** The words of a FROM with their variables filled in. */
export interface FromWords {
  readonly image: FilledWord
  /** The value of `--platform`; null if there is none, or the image makes no sense already. */
  readonly platform: FilledWord | null
}

/** A word with its variables filled in, and which those were. */
export interface FilledWord {
  readonly value: string
  readonly names: UsedNames
  /** The variables that nothing declares. */
  readonly unset: readonly UnsetVariable[]
}

/** What a stage starts from, or what COPY and RUN take files from. */
export type Base =
  | { readonly kind: 'scratch' }
  | { readonly kind: 'stage'; readonly stage: PlannedStage }
  | { readonly kind: 'image'; readonly reference: string; readonly facts: ImageFacts | null }
  | { readonly kind: 'context'; readonly name: string }
  /** The name makes no sense; the stage has a problem that says why. */
  | { readonly kind: 'invalid' }

/** One instruction with its words filled in. */
export type PlannedStep = StepValues & {
  readonly stage: PlannedStage
  /** Whether it comes from an ONBUILD of the base, and so has no line of its own. */
  readonly isTrigger: boolean
  /** The variables that its words may use: ENV, and ARG from its line on. */
  readonly environment: VersionedMap<string>
  /** The image config before it. */
  readonly config: ImageConfig
  /** Whether its variables could be filled in. */
  readonly isExpanded: boolean
  /** The variables that its words use and nothing defines, one for each word. */
  readonly unset: readonly UnsetVariable[]
  readonly problem: BuildProblem | null
}
