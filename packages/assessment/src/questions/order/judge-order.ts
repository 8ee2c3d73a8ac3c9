import { compareBehaviour } from '../../simulation/behaviour.ts'
import type { Difference } from '../../simulation/comparison.ts'
import { assemble, type Assembled, type PlacedBlock } from './assemble.ts'
import { findMissingNeed } from './missing-need.ts'
import type { OrderPuzzle } from './order-puzzle.ts'
import { type OrderWorld, worldOf } from './order-world.ts'

/** What an order comes to. */
export interface OrderVerdict {
  readonly score: number
  readonly assembled: Assembled
  /** Why it could not be told whether the result is the same; it counts as the same then. */
  readonly doubt: string | null
  readonly problem: OrderProblem | null
}

/** The first step that breaks, and why. */
export interface OrderProblem extends Difference {
  /** The block that it is in; null where it is in none of those placed. */
  readonly block: PlacedBlock | null
}

const MOST_REMEMBERED = 200

const verdicts = new WeakMap<OrderWorld, Map<string, OrderVerdict>>()

/** Builds what the learner has put together, in simulation, and compares it with the author's solution. */
export function judgeOrder(puzzle: OrderPuzzle, order: readonly string[]): OrderVerdict {
  const world = worldOf(puzzle)
  const known = verdicts.get(world) ?? new Map<string, OrderVerdict>()
  verdicts.set(world, known)
  const name = order.join(' ')
  const verdict = known.get(name) ?? judge(world, order)
  if (known.size < MOST_REMEMBERED) known.set(name, verdict)
  return verdict
}

function judge(world: OrderWorld, order: readonly string[]): OrderVerdict {
  const blocks = order.flatMap((id) => world.blocksById.get(id) ?? [])
  const assembled = assemble(blocks)
  const isModel = assembled.dockerfile === world.solution.dockerfile
  if (isModel) return { score: 1, assembled, doubt: null, problem: null }
  if (blocks.length === 0) return { score: 0, assembled, doubt: null, problem: NOTHING_PLACED }
  const comparison = compareBehaviour(world.behave(assembled.dockerfile), world.solutionBehaviour)
  if (comparison.kind !== 'different') {
    return { score: 1, assembled, doubt: comparison.kind === 'unsure' ? comparison.why : null, problem: null }
  }
  const problem = locate(comparison.difference, assembled, world)
  return { score: partialScore(world, assembled, problem), assembled, doubt: null, problem }
}

const NOTHING_PLACED: OrderProblem = {
  aspect: 'build',
  message: 'Nothing was put together, so there is nothing to build.',
  lines: null,
  block: null,
}

function locate(difference: Difference, assembled: Assembled, world: OrderWorld): OrderProblem {
  const { lines } = difference
  const block = lines === null ? undefined : assembled.blocks.find(({ lastLine }) => lastLine >= lines.firstLine)
  if (block === undefined) return { ...difference, block: null }
  const need = difference.aspect === 'build' ? findMissingNeed(block, assembled, world) : null
  const message = need === null ? difference.message : `${difference.message} ${need}`
  return { ...difference, message, block }
}

/**
 * The share of the solution's movable blocks that stand before the one that breaks, or that were placed where none
 * breaks; every distractor among them takes one away, and all but one is the most.
 */
function partialScore(world: OrderWorld, { blocks }: Assembled, { block }: OrderProblem): number {
  const movable = new Set(world.model.flatMap(({ id, isFixed }) => (isFixed ? [] : [id])))
  const tempting = new Set(world.distractors.map(({ id }) => id))
  const upTo = block === null ? blocks.length : blocks.indexOf(block)
  const kept = blocks.slice(0, upTo).filter(({ id }) => movable.has(id)).length
  const wrong = blocks.slice(0, upTo).filter(({ id }) => tempting.has(id)).length
  return Math.max(0, Math.min(kept - wrong, movable.size - 1)) / movable.size
}
