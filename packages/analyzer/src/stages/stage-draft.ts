import type { FromInstruction, Instruction } from '../syntax/instructions/types.ts'
import type { Stage } from '../syntax/tree.ts'
import { EMPTY_CONFIG } from './image-config.ts'
import type { ImageConfig } from './image-config.ts'
import type { Base, BuildProblem, FilledWord, FromWords, LineRange, PlannedStage, PlannedStep } from './plan-types.ts'
import type { Platform } from './platform.ts'
import { VersionedMap } from './versioned-map.ts'

/** A stage while it is planned; to everybody else it is a `PlannedStage`. */
export class StageDraft implements PlannedStage {
  readonly kind = 'stage'
  readonly tree: Stage
  readonly index: number
  readonly name: string | null
  readonly label: string
  from: FromWords = { image: NOTHING, platform: null }
  base: Base = { kind: 'invalid' }
  root: Base = { kind: 'invalid' }
  /** The platform that FROM asks for. */
  wantedPlatform: Platform | null = null
  platform: Platform
  isNeeded = false
  ships = false
  steps: readonly PlannedStep[] = []
  config: ImageConfig = EMPTY_CONFIG
  problem: BuildProblem | null = null

  /** What its instructions take files from, and the last instruction that does. */
  readonly sources = new Map<SourceDraft, Instruction>()
  /** What ONBUILD of the base adds in front of its own instructions. */
  readonly triggers: Instruction[] = []
  hasTriggers = false
  /** What its steps leave to the stages that stand on it. */
  environment: VersionedMap<string> = VersionedMap.of()
  declaredArgs: VersionedMap<true> = VersionedMap.of()
  isWorkdirSet = false

  constructor(tree: Stage, platform: Platform) {
    this.tree = tree
    this.index = tree.index
    this.name = tree.name
    this.label = tree.name ?? `stage-${tree.index}`
    this.platform = platform
  }

  get baseName(): string {
    return this.from.image.value
  }

  /** Whether a named context takes the place of the whole stage, which it does by the stage's own name. */
  get isReplaced(): boolean {
    return this.base.kind === 'context' && this.base.name === this.name
  }

  get fromLine(): FromInstruction {
    return this.tree.from
  }

  get baseStage(): StageDraft | null {
    return this.base.kind === 'stage' && this.base.stage instanceof StageDraft ? this.base.stage : null
  }
}

/** An image that COPY or RUN names in `from`; no stage stands for it. */
export class ImageDraft {
  readonly kind = 'image'
  readonly name: string
  /** Where BuildKit says that it is named. */
  readonly lines: LineRange | null
  readonly place: Instruction
  base: Base = { kind: 'invalid' }
  isNeeded = false
  problem: BuildProblem | null = null

  constructor(name: string, place: Instruction, lines: LineRange | null) {
    this.name = name
    this.place = place
    this.lines = lines
  }
}

export type SourceDraft = StageDraft | ImageDraft

/** What COPY and RUN see of a source. */
export function baseOf(source: SourceDraft): Base {
  return source.kind === 'stage' ? { kind: 'stage', stage: source } : source.base
}

const NOTHING: FilledWord = { value: '', names: { matched: new Set(), unmatched: new Set() }, unset: [] }
