import type { LogicalLine } from '../../text/logical-line.ts'
import type { Span } from '../../text/span.ts'
import type { CommandLine, Flag, Heredoc, KeyValue, SyntaxFinding, Word } from '../tree.ts'

/** What all instructions have in common; `Instruction` says more for each keyword. */
export interface InstructionBase<Kind extends string> extends Span {
  readonly kind: Kind
  /** As it is written: `from`, `From` and `FROM` are all of the kind FROM. */
  readonly keyword: Word
  readonly flags: readonly Flag[]
  /**
   * The arguments as BuildKit splits them for this keyword: words, the strings of a JSON array, or the
   * whole rest of the line as one. ENV and LABEL have theirs in `pairs`, ONBUILD has its in `trigger`.
   */
  readonly words: readonly Word[]
  /** Whether the arguments are a JSON array of strings. */
  readonly isJson: boolean
  readonly heredocs: readonly Heredoc[]
  readonly line: LogicalLine
  /** Counted from 1, as BuildKit counts: continuations, and here-documents to their end, belong to it. */
  readonly firstLine: number
  readonly lastLine: number
  /** The comments above it as BuildKit hands them on, without `#`; an empty comment forgets those above. */
  readonly commentsAbove: readonly string[]
  /** What BuildKit refuses in it; the fields of its kind then hold as much as could be read. */
  readonly problem: SyntaxFinding | null
}

/** Any instruction; `kind` tells which. */
export type Instruction =
  | AddInstruction
  | ArgInstruction
  | CmdInstruction
  | CopyInstruction
  | EntrypointInstruction
  | EnvInstruction
  | ExposeInstruction
  | FromInstruction
  | HealthcheckInstruction
  | LabelInstruction
  | MaintainerInstruction
  | OnbuildInstruction
  | RunInstruction
  | ShellInstruction
  | StopsignalInstruction
  | UserInstruction
  | VolumeInstruction
  | WorkdirInstruction
  | UnknownInstruction

export type InstructionKind = Instruction['kind']

/** `FROM [--platform=…] image [AS name]` */
export interface FromInstruction extends InstructionBase<'FROM'> {
  readonly image: Word | null
  readonly platform: Flag | null
  /** The word AS, however it is written. */
  readonly as: Word | null
  readonly alias: Word | null
}

/** `RUN [--mount=…] [--network=…] [--security=…] command` */
export interface RunInstruction extends InstructionBase<'RUN'> {
  readonly command: CommandLine
  readonly mounts: readonly MountFlag[]
  readonly network: Flag | null
  readonly security: Flag | null
  readonly devices: readonly Flag[]
}

/** One `--mount`; variables in it are not replaced yet, and `readMount` makes sense of it. */
export interface MountFlag {
  readonly flag: Flag
  readonly fields: readonly MountField[]
}

/**
 * `key=value` or `key` between the commas of a `--mount`; keys are in lower case. Its span is that of the whole
 * value where quotes make its own unclear.
 */
export interface MountField extends Span {
  readonly key: string
  readonly value: string | null
}

/** What COPY and ADD share. */
interface TransferInstruction<Kind extends 'COPY' | 'ADD'> extends InstructionBase<Kind> {
  /** The sources in their order, files whose content is written below included. */
  readonly sources: readonly CopySource[]
  readonly destination: Word | null
  readonly chown: Flag | null
  readonly chmod: Flag | null
  readonly isLinked: boolean
  readonly excludes: readonly Flag[]
}

/** Where COPY or ADD takes something from: a path, pattern or address, or a here-document. */
export type CopySource =
  | { readonly kind: 'path'; readonly word: Word }
  | {
      readonly kind: 'heredoc'
      readonly word: Word
      readonly name: string
      readonly content: string
      readonly expands: boolean
    }

export interface CopyInstruction extends TransferInstruction<'COPY'> {
  readonly from: Flag | null
  readonly keepsParents: boolean
}

export interface AddInstruction extends TransferInstruction<'ADD'> {
  /** `--keep-git-dir` and `--unpack`; null if BuildKit is to decide. */
  readonly keepsGitDir: boolean | null
  readonly unpacks: boolean | null
  readonly checksum: Flag | null
}

/** `ARG name[=value] …` */
export interface ArgInstruction extends InstructionBase<'ARG'> {
  readonly pairs: readonly KeyValue[]
}

/** A pair of ENV or LABEL; a value that is missing in broken text is empty. */
export type CompletePair = KeyValue & { readonly value: Word }

export interface EnvInstruction extends InstructionBase<'ENV'> {
  readonly pairs: readonly CompletePair[]
}

export interface LabelInstruction extends InstructionBase<'LABEL'> {
  readonly pairs: readonly CompletePair[]
}

export interface CmdInstruction extends InstructionBase<'CMD'> {
  readonly command: CommandLine
}

export interface EntrypointInstruction extends InstructionBase<'ENTRYPOINT'> {
  readonly command: CommandLine
}

/** `HEALTHCHECK [--interval=…] CMD command` or `HEALTHCHECK NONE`; durations are 0 where the default holds. */
export interface HealthcheckInstruction extends InstructionBase<'HEALTHCHECK'> {
  /** The first argument: CMD or NONE, in any case. */
  readonly test: Word | null
  readonly command: CommandLine | null
  readonly intervalNs: number
  readonly timeoutNs: number
  readonly startPeriodNs: number
  readonly startIntervalNs: number
  readonly retries: number
}

export interface ShellInstruction extends InstructionBase<'SHELL'> {}

export interface ExposeInstruction extends InstructionBase<'EXPOSE'> {
  readonly ports: readonly Word[]
}

export interface VolumeInstruction extends InstructionBase<'VOLUME'> {
  readonly paths: readonly Word[]
}

export interface UserInstruction extends InstructionBase<'USER'> {
  readonly user: Word | null
}

export interface WorkdirInstruction extends InstructionBase<'WORKDIR'> {
  readonly path: Word | null
}

export interface StopsignalInstruction extends InstructionBase<'STOPSIGNAL'> {
  readonly signal: Word | null
}

/** `ONBUILD instruction`: the trigger runs in builds that start from this image. */
export interface OnbuildInstruction extends InstructionBase<'ONBUILD'> {
  readonly trigger: Instruction | null
  /** The trigger's text as the image stores it, here-documents included. */
  readonly expression: string
}

export interface MaintainerInstruction extends InstructionBase<'MAINTAINER'> {
  readonly maintainer: Word | null
}

/** A keyword that BuildKit does not know; the rest of the line is its only word. */
export interface UnknownInstruction extends InstructionBase<'UNKNOWN'> {}
