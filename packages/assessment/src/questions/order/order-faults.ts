import { compareBehaviour } from '../../simulation/behaviour.ts'
import type { Comparison } from '../../simulation/comparison.ts'
import { type Fault, findEditFaults } from '../../simulation/edit-faults.ts'
import { remember } from '../../simulation/remember.ts'
import { assemble, type Block } from './assemble.ts'
import { essenceOf, type OrderPuzzle } from './order-puzzle.ts'
import { type OrderWorld, worldOf } from './order-world.ts'

/** Why a puzzle can't be graded fairly, or is none: found by its words first, then by simulation. */
export const findOrderFaults: (puzzle: OrderPuzzle) => readonly Fault[] = remember(essenceOf, (puzzle) => {
  const faults = [
    ...doubleIds(puzzle),
    ...badDistractors(puzzle),
    ...doubleNames(puzzle),
    ...tooFixed(puzzle),
    ...badEdits(puzzle),
  ]
  return faults.length > 0 ? faults : simulatedFaults(puzzle)
})

function doubleIds({ blocks }: OrderPuzzle): readonly Fault[] {
  return blocks.flatMap(({ id }, index) => {
    const first = blocks.findIndex((block) => block.id === id)
    if (first === index) return []
    const message = `Block ${first + 1} already has the id ${id}; expected an id of its own for each block`
    return [{ path: ['blocks', index, 'id'], message }]
  })
}

function doubleNames({ edits }: OrderPuzzle): readonly Fault[] {
  return edits.flatMap(({ name }, index) => {
    if (edits.findIndex((edit) => edit.name === name) === index) return []
    return [{ path: ['edits', index, 'name'], message: `Another edit has this name; expected one of its own` }]
  })
}

function badEdits({ scenario, edits }: OrderPuzzle): readonly Fault[] {
  return edits.flatMap(({ edit }, index) =>
    findEditFaults(scenario, edit).map(({ path, message }) => ({ path: ['edits', index, 'edit', ...path], message })),
  )
}

function badDistractors({ blocks, distractors }: OrderPuzzle): readonly Fault[] {
  return distractors.flatMap(({ insteadOf, code }, index): readonly Fault[] => {
    const path = ['distractors', index]
    const pair = blocks.find(({ id }) => id === insteadOf)
    if (pair === undefined) {
      const message = `No block has the id ${insteadOf}; expected one of ${blocks.map(({ id }) => id).join(', ')}`
      return [{ path: [...path, 'insteadOf'], message }]
    }
    if (pair.fixed) {
      return [
        { path: [...path, 'insteadOf'], message: `Block ${insteadOf} is fixed; expected one that learners place` },
      ]
    }
    const isRight = [...blocks, ...distractors.slice(0, index)].some((block) => block.code.trim() === code.trim())
    const message = 'Another block has the same code; expected code that only this distractor has'
    return isRight ? [{ path: [...path, 'code'], message }] : []
  })
}

function tooFixed({ blocks }: OrderPuzzle): readonly Fault[] {
  const free = blocks.filter(({ fixed }) => !fixed).length
  if (free >= 2) return []
  return [{ path: ['blocks'], message: `${free} blocks can be moved; expected at least two that are not fixed` }]
}

function simulatedFaults(puzzle: OrderPuzzle): readonly Fault[] {
  const world = worldOf(puzzle)
  const { failure } = world.solutionBehaviour
  if (failure !== null) {
    const index = world.solution.blocks.findIndex(({ lastLine }) => lastLine >= (failure.lines[0]?.firstLine ?? 1))
    const message = `The build of these blocks fails: ${failure.message}; expected a solution that builds`
    return [{ path: index === -1 ? ['blocks'] : ['blocks', index, 'code'], message }]
  }
  const harmless = world.distractors.flatMap((distractor): readonly Fault[] => {
    const swapped = world.model.map((block) => (block.id === distractor.insteadOf ? distractor : block))
    const complaint = complaintOf(compareWithModel(swapped, world))
    if (complaint === null) return []
    return [{ path: ['distractors', distractor.index, 'code'], message: complaint }]
  })
  return harmless.length > 0 ? harmless : alwaysRight(world)
}

function complaintOf(comparison: Comparison): string | null {
  if (comparison.kind === 'different') return null
  if (comparison.kind === 'same') {
    return 'The build with this distractor does the same as the solution; expected one whose result differs'
  }
  return `Whether the build with this distractor does the same can’t be told (${comparison.why}); expected one whose result surely differs`
}

// A question without a wrong order asks nothing. Turned round, at least, the blocks must not do the same.
function alwaysRight(world: OrderWorld): readonly Fault[] {
  const free = world.model.filter(({ isFixed }) => !isFixed).toReversed()
  const turned = world.model.map((block) => (block.isFixed ? block : (free.shift() ?? block)))
  if (world.distractors.length > 0 || compareWithModel(turned, world).kind === 'different') return []
  const message = 'These blocks do the same in the opposite order; expected an order that matters, or a distractor'
  return [{ path: ['blocks'], message }]
}

function compareWithModel(blocks: readonly Block[], { behave, solutionBehaviour }: OrderWorld): Comparison {
  return compareBehaviour(behave(assemble(blocks).dockerfile), solutionBehaviour)
}
