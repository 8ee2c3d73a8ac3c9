import { findReruns } from '@stagecraft/analyzer'
import { opaqueIds } from '../../opaque-ids.ts'
import { behaviourOf } from '../../simulation/behaviour.ts'
import type { Behaviour } from '../../simulation/comparison.ts'
import { remember } from '../../simulation/remember.ts'
import { editScenario, simulate } from '../../simulation/simulate.ts'
import { assemble, type Assembled, type Block } from './assemble.ts'
import { essenceOf, type OrderPuzzle } from './order-puzzle.ts'

/** A block of the author's solution. */
export interface ModelBlock extends Block {
  readonly isFixed: boolean
}

/** A block that tempts learners. */
export interface Distractor extends Block {
  /** Where it stands in the author's list. */
  readonly index: number
  /** The id of the block that it is offered instead of. */
  readonly insteadOf: string
}

/** Everything that is worked out of an order question once, under the ids that learners see. */
export interface OrderWorld {
  readonly model: readonly ModelBlock[]
  readonly distractors: readonly Distractor[]
  readonly blocksById: ReadonlyMap<string, Block>
  readonly solution: Assembled
  readonly solutionBehaviour: Behaviour
  readonly behave: (dockerfile: string) => Behaviour
  /** The same without what runs again, where only the build counts. */
  readonly build: (dockerfile: string) => Behaviour
}

/** The world of a question; worked out once. */
export const worldOf: (puzzle: OrderPuzzle) => OrderWorld = remember(essenceOf, workOut)

function workOut({ scenario, blocks, distractors, edits }: OrderPuzzle): OrderWorld {
  const codes = [...blocks, ...distractors].map(({ code }) => code.trimEnd())
  const ids = opaqueIds(codes)
  const blockAt = (index: number): Block => ({ id: ids[index] ?? '', code: codes[index] ?? '' })
  const model = blocks.map(({ fixed }, index): ModelBlock => ({ ...blockAt(index), isFixed: fixed }))
  const temptations = distractors.map(({ insteadOf }, index): Distractor => {
    const place = blocks.findIndex(({ id }) => id === insteadOf)
    return { ...blockAt(blocks.length + index), index, insteadOf: ids[place] ?? '' }
  })
  const editions = edits.map(({ name, edit }) => ({ name, world: editScenario(scenario, edit) }))
  const behave = (dockerfile: string): Behaviour => {
    const build = simulate(scenario, dockerfile)
    // Of a build that fails nothing else is compared.
    const edited = build.failures.length > 0 ? [] : editions
    const reruns = edited.map(({ name, world }) => ({ name, reruns: findReruns(build, simulate(world, dockerfile)) }))
    return behaviourOf(build, reruns)
  }
  const solution = assemble(model)
  return {
    model,
    distractors: temptations,
    blocksById: new Map([...model, ...temptations].map((block) => [block.id, block])),
    solution,
    solutionBehaviour: behave(solution.dockerfile),
    behave,
    build: (dockerfile) => behaviourOf(simulate(scenario, dockerfile)),
  }
}
