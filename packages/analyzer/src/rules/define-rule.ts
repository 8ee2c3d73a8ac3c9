import type { ShellScripts } from '../shell/shell-script.ts'
import type { Plan, PlannedStage, PlannedStep } from '../stages/plan-types.ts'
import type { Instruction, InstructionKind } from '../syntax/instructions/types.ts'
import type { Dockerfile } from '../syntax/tree.ts'
import type { Span } from '../text/span.ts'
import type { Fix, Severity } from './finding.ts'
import type { RuleOptions } from './rule-options.ts'

/** What a rule looks at: instructions of a kind, each stage, or the file as a whole. */
export type Place = InstructionKind | 'stage' | 'file'

/** What the rule is given for its place. */
export type SubjectAt<At extends Place> =
  | (At extends 'file' ? Dockerfile : never)
  | (At extends 'stage' ? PlannedStage : never)
  | Extract<Instruction, { readonly kind: At }>

/** What the checker knows of a rule without running it. */
export interface RuleTraits {
  /** `prefer-copy`; BuildKit's checks keep BuildKit's names. */
  readonly id: string
  readonly severity: Severity
  /** The hadolint rule that means the same, or several; `# hadolint ignore=` silences this one by them. */
  readonly like?: string | readonly string[]
  /** Only runs if it is asked for. */
  readonly isOptional?: boolean
  /** Whether its fix may change what the build makes, or whether it ends well: to be made only if asked for. */
  readonly fixNeedsConsent?: boolean
  /** If given, it has something to say about a RUN only if one of these commands is in it. */
  readonly commands?: readonly string[]
}

/** What a rule sees besides its subject, and where it says what it found. */
export interface Scene {
  readonly dockerfile: Dockerfile
  readonly plan: Plan
  /** The stage of the subject; null above the first FROM and for the file. */
  readonly stage: PlannedStage | null
  /** What the plan knows about the instruction; null for what ONBUILD keeps for later, and above the first FROM. */
  readonly step: PlannedStep | null
  /** What the plan knows about an instruction of any stage; null where it knows nothing. */
  stepOf(instruction: Instruction): PlannedStep | null
  /** Whether the instruction stands behind ONBUILD. */
  readonly isTrigger: boolean
  /** The text of the .dockerignore; null if there is none or it is not known. */
  readonly dockerignore: string | null
  /** What the instructions run, each read once for all rules. */
  readonly shells: ShellScripts
  /** What is wanted of the file, as far as somebody said so. */
  readonly options: RuleOptions
  /** Says that the rule found something there: a word, a flag, an instruction, or any stretch of the text. */
  report(at: Span, more?: Report): void
}

/** What one finding has of its own; the rest comes from the rule. */
export interface Report {
  readonly message?: string
  readonly fix?: Fix | null
  readonly doubt?: string | null
  /** Other lines than those of the subject. */
  readonly lines?: { readonly firstLine: number; readonly lastLine: number }
}

/** A rule as its file writes it: short with `message` and `flags`, or free with `check`. */
export type RuleDefinition<At extends Place> = RuleTraits & {
  readonly on: At | readonly At[]
} & (
    | {
        readonly message: string
        /** Whether the subject is at fault. */
        readonly flags: (subject: SubjectAt<At>, scene: Scene) => boolean
        /** The edits that put it right, where that is safe. */
        readonly fix?: (subject: SubjectAt<At>, scene: Scene) => Fix | null
      }
    | {
        /** The message of reports that bring none of their own. */
        readonly message?: string
        readonly check: (subject: SubjectAt<At>, scene: Scene) => void
      }
  )

/** A rule as the checker runs it. */
export interface Rule extends RuleTraits {
  readonly like: readonly string[]
  readonly on: readonly Place[]
  readonly message: string
  run(subject: SubjectAt<Place>, scene: Scene): void
}

/** Makes a rule of its definition. Every rule is one file, is listed in `all.ts` and has its cases beside it. */
export function defineRule<const At extends Place>(definition: RuleDefinition<At>): Rule {
  const { id, severity, isOptional, fixNeedsConsent, commands, like = [], on, message = '' } = definition
  // The checker hands a rule only subjects of the places that it names.
  const run: (subject: never, scene: Scene) => void = checkOf(definition)
  return {
    id,
    severity,
    ...(isOptional === undefined ? {} : { isOptional }),
    ...(fixNeedsConsent === undefined ? {} : { fixNeedsConsent }),
    ...(commands === undefined ? {} : { commands }),
    like: typeof like === 'string' ? [like] : like,
    on: typeof on === 'string' ? [on] : on,
    message,
    run,
  }
}

/** The check that the short form of a definition stands for. */
function checkOf<At extends Place>(definition: RuleDefinition<At>): (subject: SubjectAt<At>, scene: Scene) => void {
  if ('check' in definition) return definition.check
  const { flags, fix } = definition
  return (subject, scene) => {
    if (flags(subject, scene)) scene.report(spanOf(subject), { fix: fix?.(subject, scene) ?? null })
  }
}

function spanOf(subject: SubjectAt<Place>): Span {
  if ('tree' in subject) return subject.tree.from
  return 'text' in subject ? { start: 0, end: subject.text.length } : subject
}
