import type { Instruction } from '../syntax/instructions/types.ts'
import { expandWord } from '../syntax/words/expand.ts'
import type { Expansion, ExpandOptions } from '../syntax/words/expand.ts'
import type { Span } from '../text/span.ts'
import type { ImageConfig } from './image-config.ts'
import type { Base, BuildProblem } from './plan-types.ts'
import type { Planning } from './planning.ts'
import { problemAt } from './problem.ts'
import type { Sources } from './sources.ts'
import { baseOf } from './stage-draft.ts'
import type { SourceDraft, StageDraft } from './stage-draft.ts'
import type { Replaced } from './step-values.ts'
import { UnsetVariable } from './unset-variable.ts'
import { listPorts } from './values/port.ts'
import type { PortRange } from './values/port.ts'
import type { VersionedMap } from './versioned-map.ts'

/** A way through the instructions of one stage: what they have set so far, and what the one at hand gets wrong. */
export class StageWalk {
  readonly planning: Planning
  readonly stage: StageDraft
  readonly #sources: Sources
  environment: VersionedMap<string>
  declaredArgs: VersionedMap<true>
  config: ImageConfig
  isWorkdirSet: boolean
  #instruction: Instruction
  #isTrigger = false
  #unset: UnsetVariable[] = []
  readonly #last = new Map<OnceOnly, Replaced>()
  problem: BuildProblem | null = null
  isExpanded = true

  constructor(stage: StageDraft, start: StageStart, planning: Planning, sources: Sources) {
    this.planning = planning
    this.stage = stage
    this.#sources = sources
    this.environment = start.environment
    this.declaredArgs = start.declaredArgs
    this.config = start.config
    this.isWorkdirSet = start.isWorkdirSet
    this.#instruction = stage.fromLine
  }

  get unset(): readonly UnsetVariable[] {
    return this.#unset
  }

  /** Goes on to an instruction. */
  enter(instruction: Instruction, isTrigger: boolean): void {
    this.#instruction = instruction
    this.#isTrigger = isTrigger
    this.#unset = []
    this.problem = null
    this.isExpanded = true
  }

  /** The word with its variables filled in; as it is written from the first on that can't be. */
  expand(word: string, options: ExpandOptions = {}): string {
    if (this.problem !== null) return word
    const expansion = expandWord(word, this.environment, { escape: this.planning.dockerfile.escape, ...options })
    return this.accept(expansion, word)
  }

  /** Takes an expansion over, with the variables that it found unset. */
  accept(expansion: Expansion<string>, written: string): string {
    this.#noteUnset(expansion.names.unmatched)
    if (expansion.ok) return expansion.value
    this.failToExpand(expansion.message)
    return written
  }

  /** Says why the variables of the instruction can't be filled in. */
  failToExpand(message: string): void {
    if (this.problem === null) this.isExpanded = false
    this.fail(message)
  }

  /** Says why BuildKit refuses the instruction; only the first reason counts. */
  fail(message: string, place: Span = this.#instruction): void {
    const { fromLine } = this.stage
    this.problem ??= this.#isTrigger
      ? problemAt('steps', message, fromLine, fromLine)
      : problemAt('steps', message, this.#instruction, place)
  }

  /** Whether the stage has such an instruction of its own. */
  has(kind: OnceOnly): boolean {
    return this.#last.has(kind)
  }

  /** Lets the instruction at hand stand for all of its kind; gives the one that did so before. */
  replace(kind: OnceOnly): Replaced | null {
    const before = this.#last.get(kind) ?? null
    const { start, end, firstLine, lastLine } = this.#isTrigger ? this.stage.fromLine : this.#instruction
    this.#last.set(kind, { start, end, firstLine, lastLine })
    return before
  }

  /** What the instruction at hand takes files from; null for the context. */
  sourceAt(index: number): SourceDraft | null {
    return this.#sources.of(this.#instruction)[index] ?? null
  }

  baseAt(index: number): Base | null {
    const source = this.sourceAt(index)
    return source === null ? null : baseOf(source)
  }

  /** Whether a source comes too late in the file to take anything from it. */
  isLater(source: SourceDraft): boolean {
    return source.kind === 'stage' && !source.isReplaced && source.index >= this.stage.index
  }

  setVariable(name: string, value: string): void {
    this.environment = this.environment.set(name, value)
  }

  /** The ports of a range, as long as the file has not named more than there are. */
  takePorts(range: PortRange, protocol: string): readonly string[] {
    const { portsLeft } = this.planning
    if (portsLeft.count <= 0) return []
    portsLeft.count -= range.last - range.first + 1
    return listPorts(range, protocol)
  }

  configure(change: Partial<ImageConfig>): void {
    this.config = { ...this.config, ...change }
  }

  #noteUnset(names: ReadonlySet<string>): void {
    for (const name of names) {
      if (this.declaredArgs.has(name) || NEVER_VARIABLES.has(name)) continue
      this.#unset.push(new UnsetVariable(name, this.environment, this.planning.effort))
    }
  }
}

/** Instructions of which a stage keeps the last. */
export type OnceOnly = 'CMD' | 'ENTRYPOINT' | 'HEALTHCHECK'

/** What a stage has before its first instruction. */
export interface StageStart {
  readonly environment: VersionedMap<string>
  readonly declaredArgs: VersionedMap<true>
  readonly config: ImageConfig
  readonly isWorkdirSet: boolean
}

/** Arguments that steer BuildKit and are no variables, though an ARG names them. */
export const NEVER_VARIABLES: ReadonlySet<string> = new Set(['BUILDKIT_SBOM_SCAN_CONTEXT', 'BUILDKIT_SBOM_SCAN_STAGE'])
