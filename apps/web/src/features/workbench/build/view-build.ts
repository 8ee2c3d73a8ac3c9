import {
  type Build,
  type BuiltStage,
  filesIn,
  layerOf,
  type PlannedStage,
  placeOf,
  placeOfFrom,
  sayBytes,
  saySize,
  sizeOf,
  type SizeRange,
} from '@stagecraft/analyzer'
import { gradeDockerfile, type Scenario, simulate, summarise } from '@stagecraft/assessment'
import type { Lines, Task } from '../exercise.ts'
import type { BuildView, FileView, LayerView, ProjectFile, StageView } from './build-view.ts'

const MOST_FILES = 6

/** Builds a Dockerfile in its exercise and looks at what came of it; only the open checks are known here. */
export function viewBuild({ scenario, checks }: Pick<Task, 'scenario' | 'checks'>, dockerfile: string): BuildView {
  const named = checks.map(({ id, message, check }) => ({ ...check, id, message }))
  const { results, scene } = gradeDockerfile({ scenario, checks: named }, dockerfile)
  const { build } = scene
  const failed = results[0]?.verdict === 'failed' && scene.image === null ? results[0] : null
  return {
    checks: results.map(({ id, verdict }) => ({ id, verdict })),
    failure: failed === null ? null : { reason: failed.reason.replace(/^The build stops: /, ''), lines: failed.lines },
    image: summarise(scene),
    stages: build.plan.stages.map((stage) => viewStage(build, stage)),
    layers: viewLayers(build),
    files: viewFiles(build),
  }
}

/** The files of the project, in order of their paths. */
export function viewProject(scenario: Scenario): readonly ProjectFile[] {
  const { context = {} } = simulate(scenario, 'FROM scratch\n').options
  return Object.entries(context)
    .flatMap(([path, entry]): readonly ProjectFile[] => {
      const { text, sizeBytes, folder } = typeof entry === 'string' ? { text: entry } : entry
      if (folder === true) return []
      const bytes = sizeBytes ?? new TextEncoder().encode(text ?? '').length
      return [{ path, sizeText: sayBytes(bytes), text: text ?? null }]
    })
    .toSorted((one, other) => one.path.localeCompare(other.path, 'en'))
}

function viewStage({ stages }: Build, planned: PlannedStage): StageView {
  const built = stages.find((stage) => stage.planned === planned)
  const size = built === undefined ? null : stageSize(built, stages)
  return {
    name: planned.name ?? `stage ${planned.index}`,
    base: planned.baseName,
    fate: planned.ships ? 'ships' : planned.isNeeded ? 'stays' : 'skipped',
    sizeText: size === null ? null : saySize(size),
    lines: linesOf(placeOfFrom(planned)),
  }
}

function stageSize(stage: BuiltStage, stages: readonly BuiltStage[]): SizeRange | null {
  const below = sizeBelow(stage, stages)
  if (below === null) return null
  return stage.steps.map((step) => layerOf(step).size).reduce(addSizes, below)
}

function sizeBelow({ planned: { base } }: BuiltStage, stages: readonly BuiltStage[]): SizeRange | null {
  if (base.kind === 'scratch') return NOTHING
  if (base.kind === 'stage') {
    const lower = stages.find(({ planned }) => planned === base.stage)
    return lower === undefined ? null : stageSize(lower, stages)
  }
  const bytes = base.kind === 'image' ? base.facts?.sizeBytes : undefined
  return bytes === undefined ? null : { minBytes: bytes, maxBytes: bytes }
}

const NOTHING: SizeRange = { minBytes: 0, maxBytes: 0 }

function addSizes(one: SizeRange, other: SizeRange): SizeRange {
  return { minBytes: one.minBytes + other.minBytes, maxBytes: one.maxBytes + other.maxBytes }
}

function viewLayers({ image, plan }: Build): readonly LayerView[] {
  if (image === null) return []
  const base = plan.target?.root
  const lowest: LayerView = {
    text: base?.kind === 'image' ? base.reference : 'scratch',
    sizeText: saySize(image.baseSize),
    bytes: image.baseSize.minBytes,
    lines: null,
  }
  const made = image.layers.map(({ step, size }): LayerView => ({
    text: step.name.replace(/^\[[^\]]*\] /, ''),
    sizeText: saySize(size),
    bytes: size.minBytes,
    lines: linesOf(placeOf(step.planned)),
  }))
  return [lowest, ...made]
}

function viewFiles({ image }: Build): readonly FileView[] {
  if (image === null) return []
  return [...filesIn(image.files)]
    .filter(({ node }) => node.time > 0)
    .map(({ path, node }) => ({ path, size: sizeOf(node.content) }))
    .toSorted((one, other) => other.size.minBytes - one.size.minBytes)
    .slice(0, MOST_FILES)
    .map(({ path, size }) => ({ path, sizeText: saySize(size) ?? 'of unknown size' }))
}

function linesOf({ firstLine, lastLine }: Lines): Lines {
  return { firstLine, lastLine }
}
