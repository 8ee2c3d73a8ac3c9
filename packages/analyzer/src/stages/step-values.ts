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
import type { Base } from './plan-types.ts'

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
  | { readonly kind: 'CMD'; readonly instruction: CmdInstruction }
  | { readonly kind: 'ENTRYPOINT'; readonly instruction: EntrypointInstruction }
  | { readonly kind: 'HEALTHCHECK'; readonly instruction: HealthcheckInstruction }
  | { readonly kind: 'EXPOSE'; readonly instruction: ExposeInstruction; readonly ports: readonly string[] }
  | { readonly kind: 'VOLUME'; readonly instruction: VolumeInstruction; readonly paths: readonly string[] }
  | { readonly kind: 'WORKDIR'; readonly instruction: WorkdirInstruction; readonly path: string }
  | { readonly kind: 'USER'; readonly instruction: UserInstruction; readonly user: string }
  | { readonly kind: 'STOPSIGNAL'; readonly instruction: StopsignalInstruction; readonly signal: string }
  | { readonly kind: 'SHELL'; readonly instruction: ShellInstruction }
  | { readonly kind: 'ONBUILD'; readonly instruction: OnbuildInstruction }
  | { readonly kind: 'MAINTAINER'; readonly instruction: MaintainerInstruction }

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

/** What COPY and ADD copy, and how. */
interface TransferValues {
  /** Paths, patterns and addresses; here-documents are in `documents`. */
  readonly sources: readonly string[]
  readonly documents: readonly InlineDocument[]
  readonly destination: string
  readonly chown: string
  readonly chmod: string
  readonly excludes: readonly string[]
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
  readonly checksum: string
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
