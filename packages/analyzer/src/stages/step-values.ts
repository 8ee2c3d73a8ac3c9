import type { Mount } from '../syntax/instructions/mount.ts'
import type {
  AddInstruction,
  ArgInstruction,
  CmdInstruction,
  CopyInstruction,
  EntrypointInstruction,
  EnvInstruction,
  ExposeInstruction,
  HealthcheckInstruction,
  LabelInstruction,
  MaintainerInstruction,
  OnbuildInstruction,
  RunInstruction,
  ShellInstruction,
  StopsignalInstruction,
  UserInstruction,
  VolumeInstruction,
  WorkdirInstruction,
} from '../syntax/instructions/types.ts'
import type { Span } from '../text/span.ts'
import type { Base, LineRange } from './plan-types.ts'

/**
 * What an instruction says once its variables are filled in. What could not be filled in is as it is
 * written, and the step has a problem.
 */
export type StepValues =
  | AddValues
  | CopyValues
  | RunValues
  | { readonly kind: 'ARG'; readonly instruction: ArgInstruction; readonly args: readonly ArgValue[] }
  | { readonly kind: 'ENV'; readonly instruction: EnvInstruction; readonly pairs: readonly Pair[] }
  | { readonly kind: 'LABEL'; readonly instruction: LabelInstruction; readonly pairs: readonly Pair[] }
  | { readonly kind: 'CMD'; readonly instruction: CmdInstruction; readonly replaces: Replaced | null }
  | { readonly kind: 'ENTRYPOINT'; readonly instruction: EntrypointInstruction; readonly replaces: Replaced | null }
  | { readonly kind: 'HEALTHCHECK'; readonly instruction: HealthcheckInstruction; readonly replaces: Replaced | null }
  | ExposeValues
  | { readonly kind: 'VOLUME'; readonly instruction: VolumeInstruction; readonly paths: readonly string[] }
  | WorkdirValues
  | { readonly kind: 'USER'; readonly instruction: UserInstruction; readonly user: string }
  | { readonly kind: 'STOPSIGNAL'; readonly instruction: StopsignalInstruction; readonly signal: string }
  | { readonly kind: 'SHELL'; readonly instruction: ShellInstruction }
  | { readonly kind: 'ONBUILD'; readonly instruction: OnbuildInstruction }
  | { readonly kind: 'MAINTAINER'; readonly instruction: MaintainerInstruction }

/** An earlier instruction of the stage that has no effect any more. */
export interface Replaced extends Span, LineRange {}

export interface WorkdirValues {
  readonly kind: 'WORKDIR'
  readonly instruction: WorkdirInstruction
  readonly path: string
  /** Whether no WORKDIR comes before it, in the stage and in those below. */
  readonly isFirst: boolean
}

/** Name and value of ENV or LABEL. */
export interface Pair {
  readonly name: string
  readonly value: string
}

/** An ARG and the value that it has in this build; undefined if nothing gives it one. */
export interface ArgValue {
  readonly name: string
  readonly value: string | undefined
}

/** The values of one kind of instruction. */
export type StepOf<Kind extends StepValues['kind']> = Extract<StepValues, { readonly kind: Kind }>

/** What COPY and ADD copy, and how. */
export interface TransferValues {
  /** Paths, patterns and addresses; here-documents are in `documents`. */
  readonly sources: readonly string[]
  /** Those of the sources that are files of the context or of a stage. */
  readonly localSources: readonly string[]
  readonly documents: readonly InlineDocument[]
  readonly destination: string
  readonly chown: string
  readonly chmod: string
  readonly excludes: readonly string[]
  /** Empty where there is none, as for every COPY. */
  readonly checksum: string
}

/** A file whose content stands in the Dockerfile. */
export interface InlineDocument {
  readonly name: string
  readonly content: string
}

export interface CopyValues extends TransferValues {
  readonly kind: 'COPY'
  readonly instruction: CopyInstruction
  /** Where it copies from; null for the build context. */
  readonly from: Base | null
}

export interface AddValues extends TransferValues {
  readonly kind: 'ADD'
  readonly instruction: AddInstruction
}

export interface ExposeValues {
  readonly kind: 'EXPOSE'
  readonly instruction: ExposeInstruction
  /** The arguments with their variables filled in, up to one that makes no sense. */
  readonly words: readonly string[]
  /** `80/tcp` */
  readonly ports: readonly string[]
}

export interface RunValues {
  readonly kind: 'RUN'
  readonly instruction: RunInstruction
  readonly mounts: readonly PlannedMount[]
}

/** A mount and where its files come from; null for the build context, and where there are none. */
export interface PlannedMount {
  readonly mount: Mount
  readonly from: Base | null
}
