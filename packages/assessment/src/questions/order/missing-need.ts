import { shortCode } from '../../simulation/step-text.ts'
import { assemble, type Assembled, type Block, type PlacedBlock } from './assemble.ts'
import type { OrderWorld } from './order-world.ts'

const MOST_TRIED = 4

/**
 * What a step that fails is in want of, in a sentence: the block that stands before it in the solution, and with which
 * it would not fail. Found by trying; null if no block alone makes up for it.
 */
export function findMissingNeed(failing: PlacedBlock, { blocks }: Assembled, world: OrderWorld): string | null {
  const before = new Set(blocks.slice(0, blocks.indexOf(failing)).map(({ id }) => id))
  const needs = blocksBefore(failing, world).filter(({ id }) => !before.has(id))
  const need = needs.slice(0, MOST_TRIED).find((block) => wouldMend(block, failing, blocks, world))
  if (need === undefined) return null
  const later = blocks.find(({ id }) => id === need.id)
  const code = shortCode(need.code)
  if (later === undefined) return `It needs what ${code} brings, which is not in this Dockerfile.`
  return `It needs what ${code} brings, which comes only later, in line ${later.firstLine}.`
}

/** The blocks that stand before it in the solution, the nearest first; for a distractor, before what it replaces. */
function blocksBefore({ id }: Block, { model, distractors }: OrderWorld): readonly Block[] {
  const name = distractors.find((distractor) => distractor.id === id)?.insteadOf ?? id
  const place = model.findIndex((block) => block.id === name)
  return model.slice(0, Math.max(place, 0)).toReversed()
}

function wouldMend(need: Block, failing: Block, blocks: readonly Block[], { build }: OrderWorld): boolean {
  const rest = blocks.filter(({ id }) => id !== need.id)
  const at = rest.findIndex(({ id }) => id === failing.id)
  const mended = assemble(rest.toSpliced(at, 0, need))
  const { failure } = build(mended.dockerfile)
  const line = mended.blocks.find(({ id }) => id === failing.id)?.lastLine ?? 0
  return failure === null || (failure.lines[0]?.firstLine ?? 0) > line
}
