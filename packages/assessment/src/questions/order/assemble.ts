/** A piece of a Dockerfile with an id of its own. */
export interface Block {
  readonly id: string
  readonly code: string
}

/** The lines of a Dockerfile that a block became, from 1. */
export interface PlacedBlock extends Block {
  readonly firstLine: number
  readonly lastLine: number
}

/** A Dockerfile that was put together from blocks. */
export interface Assembled {
  readonly dockerfile: string
  readonly blocks: readonly PlacedBlock[]
}

/** Puts blocks under one another, with an empty line above each further stage. */
export function assemble(blocks: readonly Block[]): Assembled {
  const lines: string[] = []
  const placed = blocks.map((block): PlacedBlock => {
    if (lines.length > 0 && /^from\s/i.test(block.code)) lines.push('')
    const firstLine = lines.length + 1
    lines.push(...block.code.trimEnd().split('\n'))
    return { ...block, firstLine, lastLine: lines.length }
  })
  return { dockerfile: lines.map((line) => `${line}\n`).join(''), blocks: placed }
}
