import type { Instruction } from '../syntax/instructions/types.ts'
import type { BuildProblem } from './plan-types.ts'
import type { SourceDraft, StageDraft } from './stage-draft.ts'

/** Why the stages can't be built in any order, or null: two of them take files from one another. */
export function findCircle(all: readonly SourceDraft[]): BuildProblem | null {
  const seen = new Set<SourceDraft>()
  for (const start of all) {
    const path = start.kind === 'stage' ? findPathIntoItself(start, seen) : null
    const [first] = path ?? []
    if (path === null || first === undefined || start.kind !== 'stage') continue
    const lines = path.map(({ firstLine, lastLine }) => ({ firstLine, lastLine }))
    const message = `circular dependency detected on stage: ${start.label}`
    return { phase: 'graph', message, start: first.start, end: first.end, lines }
  }
  return null
}

interface Visit {
  readonly stage: StageDraft
  readonly sources: Iterator<readonly [SourceDraft, Instruction]>
  /** The instruction that led here. */
  readonly by: Instruction | null
}

/** The instructions on the way from a stage to one that the way has already passed. */
function findPathIntoItself(start: StageDraft, seen: Set<SourceDraft>): readonly Instruction[] | null {
  if (seen.has(start)) return null
  const way: Visit[] = [enter(start, null, seen)]
  const onTheWay = new Set<SourceDraft>([start])
  for (let visit = way.at(-1); visit !== undefined; visit = way.at(-1)) {
    const next = visit.sources.next()
    if (next.done === true) {
      onTheWay.delete(visit.stage)
      way.pop()
      continue
    }
    const [source, by] = next.value
    if (onTheWay.has(source)) return [...way.flatMap((step) => step.by ?? []), by]
    if (source.kind !== 'stage' || seen.has(source)) continue
    way.push(enter(source, by, seen))
    onTheWay.add(source)
  }
  return null
}

function enter(stage: StageDraft, by: Instruction | null, seen: Set<SourceDraft>): Visit {
  seen.add(stage)
  return { stage, sources: stage.sources.entries(), by }
}

/** Marks what the target needs, and what of it ships; safe to call again when there are more sources. */
export function markNeeded(target: StageDraft): void {
  const waiting: SourceDraft[] = [target]
  const seen = new Set<SourceDraft>(waiting)
  for (let source = waiting.pop(); source !== undefined; source = waiting.pop()) {
    source.isNeeded = true
    if (source.kind === 'image') continue
    for (const needed of [source.baseStage, ...source.sources.keys()]) {
      if (needed === null || seen.has(needed)) continue
      seen.add(needed)
      waiting.push(needed)
    }
  }
  for (let stage: StageDraft | null = target; stage !== null && !stage.ships; stage = stage.baseStage)
    stage.ships = true
}
