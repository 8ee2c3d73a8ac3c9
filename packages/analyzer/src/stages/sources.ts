import type { CopyInstruction, FromInstruction, Instruction, RunInstruction } from '../syntax/instructions/types.ts'
import { EMPTY_ENVIRONMENT, expandWord } from '../syntax/words/expand.ts'
import type { BuildProblem, LineRange } from './plan-types.ts'
import type { Planning } from './planning.ts'
import { problemAt, unplacedProblem } from './problem.ts'
import { ImageDraft } from './stage-draft.ts'
import type { SourceDraft, StageDraft } from './stage-draft.ts'

/**
 * The stages and images that instructions can name as a source. As in BuildKit an image that is named joins
 * the list, so a number may mean it:
 *
 * ```
 * FROM alpine                        0
 * COPY --from=busybox /bin/sh /      busybox becomes 1
 * COPY --from=1 /bin/ls /            from busybox
 * ```
 */
export class Sources {
  readonly #planning: Planning
  readonly #all: SourceDraft[]
  readonly #byName = new Map<string, StageDraft>()
  readonly #ofInstruction = new Map<Instruction, readonly (SourceDraft | null)[]>()
  /** The first name that makes no sense. */
  problem: BuildProblem | null = null

  constructor(stages: readonly StageDraft[], planning: Planning) {
    this.#planning = planning
    this.#all = [...stages]
    for (const stage of stages) if (stage.name !== null) this.#byName.set(stage.name, stage)
  }

  get all(): readonly SourceDraft[] {
    return this.#all
  }

  /** A stage by its name in any case of letters. */
  find(name: string): StageDraft | null {
    return this.#byName.get(name.toLowerCase()) ?? null
  }

  /** What an instruction takes files from: one for COPY, one for each mount of RUN; null for the context. */
  of(instruction: Instruction): readonly (SourceDraft | null)[] {
    return this.#ofInstruction.get(instruction) ?? []
  }

  /** Finds what an instruction of the stage takes files from, and says whether it takes any. */
  connect(stage: StageDraft, instruction: Instruction, trigger: FromInstruction | null = null): boolean {
    const found = this.#findSources(instruction, trigger)
    if (found.length === 0) return false
    this.#ofInstruction.set(instruction, found)
    for (const source of found) if (source !== null) stage.sources.set(source, instruction)
    return true
  }

  #findSources(instruction: Instruction, trigger: FromInstruction | null): readonly (SourceDraft | null)[] {
    if (instruction.kind === 'COPY') return this.#findOfCopy(instruction, trigger)
    if (instruction.kind === 'RUN') return this.#findOfRun(instruction)
    return []
  }

  #findOfCopy(copy: CopyInstruction, trigger: FromInstruction | null): readonly (SourceDraft | null)[] {
    const name = copy.from?.value ?? ''
    if (copy.from === null || name === '') return []
    const expansion = expandWord(name, EMPTY_ENVIRONMENT, { escape: this.#planning.dockerfile.escape })
    if (!expansion.ok) return [this.#refuse(expansion.message, copy, trigger)]
    if (expansion.value !== name) return [this.#refuse(NOT_EXPANDED, copy, trigger)]
    if (!/^[+-]?[0-9]{1,18}$/.test(name)) return [this.find(name) ?? this.#addImage(name, copy, trigger ?? copy)]
    const source = this.#all[Number(name)]
    return [source ?? this.#refuse(`invalid stage index ${Number(name)}`, copy, trigger)]
  }

  /** A mount without `from` stands for scratch, and takes a number too. */
  #findOfRun(run: RunInstruction): readonly (SourceDraft | null)[] {
    return run.mounts.map((mount) => {
      const name = mount.fields.findLast((field) => field.key === 'from')?.value ?? ''
      const wanted = name === '' ? 'scratch' : name
      const source = this.find(wanted) ?? this.#addImage(wanted, run, null)
      return name === '' && source.kind === 'image' ? null : source
    })
  }

  #addImage(name: string, place: Instruction, lines: LineRange | null): ImageDraft {
    const image = new ImageDraft(name, place, lines)
    this.#all.push(image)
    return image
  }

  #refuse(message: string, copy: CopyInstruction, trigger: FromInstruction | null): null {
    this.problem ??=
      trigger === null
        ? unplacedProblem('graph', message, copy.from ?? copy)
        : problemAt('triggers', message, trigger, trigger.image ?? trigger)
    return null
  }
}

const NOT_EXPANDED =
  'variable expansion is not supported for --from, define a new stage with FROM using ARG from global scope as a workaround'
