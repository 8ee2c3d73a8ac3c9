import type { Instruction } from '../syntax/instructions/types.ts'
import type { Comment, Dockerfile, Stage } from '../syntax/tree.ts'
import { countUpTo } from '../text/line-index.ts'
import type { Rule } from './define-rule.ts'

/**
 * Which findings the file itself asks not to hear about.
 *
 * ```
 * # stagecraft ignore=prefer-copy,pin-base           the instruction below
 * # stagecraft stage ignore=prefer-copy              the stage it stands in, or the FROM below
 * # stagecraft file ignore=prefer-copy               the whole file
 * # hadolint ignore=DL3020                           what is like it, in the instruction below
 * # hadolint global ignore=DL3020                    what is like it, in the whole file
 * ```
 *
 * Words may follow behind the ids, to say why.
 */
export class Suppressions {
  readonly #dockerfile: Dockerfile
  readonly #lastLines: readonly number[]
  readonly #stageLines: readonly number[]
  readonly #silenced = new Map<Instruction | Stage | Dockerfile, Silenced>()

  constructor(dockerfile: Dockerfile) {
    this.#dockerfile = dockerfile
    const wishes = dockerfile.comments.flatMap((comment) => readWish(comment) ?? [])
    this.#lastLines = wishes.length === 0 ? [] : dockerfile.instructions.map((instruction) => instruction.lastLine)
    this.#stageLines = wishes.length === 0 ? [] : dockerfile.stages.map((stage) => stage.from.firstLine)
    for (const wish of wishes) this.#add(wish)
  }

  /** Whether findings of the rule are not wanted in a line. */
  silences(rule: Rule, line: number): boolean {
    if (this.#silenced.size === 0) return false
    const places = [this.#instructionAt(line), this.#stageAt(line), this.#dockerfile]
    return places.some((place) => place !== undefined && isSilenced(this.#silenced.get(place), rule))
  }

  #add({ comment, scope, ids, isForeign }: Wish): void {
    const place = this.#placeOf(comment, scope)
    if (place === undefined) return
    const silenced = this.#silenced.get(place) ?? { own: new Set(), foreign: new Set() }
    for (const id of ids) (isForeign ? silenced.foreign : silenced.own).add(id)
    this.#silenced.set(place, silenced)
  }

  #placeOf(comment: Comment, scope: string | undefined): Instruction | Stage | Dockerfile | undefined {
    if (scope === 'file' || scope === 'global') return this.#dockerfile
    const below = this.#instructionAt(comment.line)
    if (scope !== 'stage') return below
    return this.#stageAt(below?.kind === 'FROM' ? below.firstLine : comment.line)
  }

  /** The instruction that the line belongs to, or stands above. */
  #instructionAt(line: number): Instruction | undefined {
    return this.#dockerfile.instructions[countUpTo(this.#lastLines, line - 1)]
  }

  #stageAt(line: number): Stage | undefined {
    return this.#dockerfile.stages[countUpTo(this.#stageLines, line) - 1]
  }
}

interface Silenced {
  readonly own: Set<string>
  readonly foreign: Set<string>
}

interface Wish {
  readonly comment: Comment
  readonly scope: string | undefined
  readonly ids: readonly string[]
  /** Whether the ids are hadolint's. */
  readonly isForeign: boolean
}

const WISH =
  /^(?<tool>stagecraft|hadolint)\s+(?:(?<scope>stage|file|global)\s+)?ignore\s*=\s*(?<ids>[\w-]+(?:\s*,\s*[\w-]+)*)/

function readWish(comment: Comment): Wish | null {
  const { tool, scope, ids = '' } = WISH.exec(comment.value)?.groups ?? {}
  if (tool === undefined) return null
  return {
    comment,
    scope,
    ids: ids
      .toLowerCase()
      .split(',')
      .map((id) => id.trim()),
    isForeign: tool === 'hadolint',
  }
}

function isSilenced(silenced: Silenced | undefined, rule: Rule): boolean {
  if (silenced === undefined) return false
  if (silenced.own.has(rule.id.toLowerCase()) || silenced.own.has('all')) return true
  return rule.like.some((code) => silenced.foreign.has(code.toLowerCase()))
}
