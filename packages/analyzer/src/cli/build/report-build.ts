import type { Build, BuiltImage, BuiltStage, BuiltStep } from '../../build/build-types.ts'
import { diffTrees, newDoubts } from '../../build/files/diff-trees.ts'
import { absolutePath } from '../../build/files/place.ts'
import type { ImageUse } from '../../build/known-images.ts'
import { layerOf } from '../../build/layer-of.ts'
import { diagnose } from '../../build/problems/diagnose.ts'
import type { Diagnosis } from '../../build/problems/diagnosis.ts'
import { explainFile } from '../../build/problems/explain-file.ts'
import { wastedBytes } from '../../build/problems/wasted-bytes.ts'
import { baseFiles } from '../../build/report/base-files.ts'
import { commandOf } from '../../build/start/start-of.ts'
import { findFactSource } from '../../facts/find-fact-source.ts'
import { NO_BYTES } from '../../facts/size-range.ts'
import { findSource } from '../../facts/sources.ts'
import type { PlannedStage } from '../../stages/plan-types.ts'
import type {
  BuildReport,
  FactReport,
  FigureReport,
  FilesReport,
  ImageReport,
  OriginReport,
  ProblemReport,
  StageReport,
  StepReport,
} from './build-report.ts'
import { treeOf } from './file-tree.ts'
import { baseWords, lineOf } from './stage-words.ts'

/** What a report is made of. */
export interface ReportParts extends Pick<BuildReport, 'file' | 'rerun' | 'notes'> {
  readonly made: Build
  readonly images: readonly ImageUse[]
  /** The stage whose files are shown. */
  readonly shown: BuiltStage | null
  /** The files that are asked about. */
  readonly paths: readonly string[]
}

/** Says what a build does. */
export function reportBuild({ made, images, shown, file, rerun, paths, notes }: ReportParts): BuildReport {
  const { failures, steps, plan, image } = made
  const isUnsure = steps.some(({ outcome }) => outcome.kind === 'unsure')
  return {
    version: 1,
    file,
    verdict: failures.length > 0 ? 'fails' : isUnsure ? 'unsure' : 'builds',
    failures: failures.map(({ message, lines, step }) => ({ message, lines, step: step?.number ?? null })),
    stages: plan.stages.map((stage) => reportStage(stage, made)),
    steps: steps.map(reportStep),
    image: image === null ? null : reportImage(image, made),
    files: shown === null ? null : reportFiles(shown, made),
    problems: diagnose(made).map((diagnosis) => reportProblem(diagnosis, images)),
    rerun,
    origins: paths.map((path) => reportOrigin(path, made)),
    figures: images.map(reportFigures),
    notes,
  }
}

function reportStage(planned: PlannedStage, { stages }: Build): StageReport {
  const { label, tree, base, ships, isNeeded } = planned
  const steps = stages.find((stage) => stage.planned === planned)?.steps ?? []
  return {
    name: label,
    line: tree.from.firstLine,
    base: baseWords(base),
    role: isNeeded ? (ships ? 'ships' : 'stays-behind') : 'not-needed',
    steps: steps.map(({ number }) => number),
  }
}

function reportStep(step: BuiltStep): StepReport {
  const { number, name, planned, outcome } = step
  return {
    number,
    name,
    stage: planned.stage.label,
    line: lineOf(planned),
    outcome: outcome.kind,
    message: 'message' in outcome ? outcome.message : null,
    // A folder has no bytes, whether it was there before or not.
    size: planned.kind === 'WORKDIR' ? NO_BYTES : layerOf(step).size,
  }
}

function reportImage(image: BuiltImage, { plan }: Build): ImageReport {
  const { size, baseSize, layers, start, config } = image
  const root = plan.target?.root ?? { kind: 'scratch' }
  return {
    size,
    base: baseWords(root),
    baseSize,
    isEstimate: root.kind === 'image' && root.facts?.isEstimate === true,
    layers: layers.map(({ createdBy, step, size: layerSize, entries, doubts }) => ({
      createdBy,
      step: step.number,
      size: layerSize,
      isComplete: doubts.length === 0 && entries.every(({ node }) => node?.kind !== 'unknown'),
    })),
    wasted: wastedBytes(image).size,
    start: {
      verdict: start.verdict,
      message: start.verdict === 'starts' ? `It starts ${programOf(plan.target, start.program)}.` : start.message,
    },
    config,
  }
}

function programOf(target: PlannedStage | null, program: string): string {
  return target === null ? program : commandOf(target.config).join(' ')
}

function reportFiles({ planned, files }: BuiltStage, made: Build): FilesReport {
  const base = baseFiles(made, planned)
  const entries = diffTrees(base, files)
  return {
    stage: planned.label,
    base: baseWords(planned.root),
    isComplete: newDoubts(base, files).length === 0 && entries.every(({ node }) => node?.kind !== 'unknown'),
    tree: treeOf(entries),
  }
}

function reportProblem(
  { problem, weight, certainty, message, mend, place, bytes, facts }: Diagnosis,
  images: readonly ImageUse[],
): ProblemReport {
  const line = place?.firstLine ?? null
  return { problem, weight, certainty, message, mend, line, bytes, facts: facts.map((id) => reportFact(id, images)) }
}

function reportFact(id: string, images: readonly ImageUse[]): FactReport {
  const image = images.find(({ name }) => id === `image/${name}`)?.facts
  const from = image?.source ?? findFactSource(id)
  const source = from === null ? null : findSource(from)
  return { id, source: source?.what ?? from, date: image?.date ?? source?.date ?? null }
}

function reportOrigin(path: string, made: Build): OriginReport {
  const absolute = absolutePath(path, '/')
  const found = explainFile(made, absolute)
  if (found === null) return { path: absolute, text: `There is no ${absolute} for sure.`, step: null, copies: [] }
  const copies = found.origins.map((origin) => ({ place: origin.from.name, path: origin.path }))
  return { path: found.path, text: found.text, step: found.step?.number ?? null, copies }
}

function reportFigures({ name, row, facts }: ImageUse): FigureReport {
  const source = facts?.source
  return {
    image: name,
    of: facts === null ? null : (facts.recordedTag ?? row ?? name),
    isNeighbour: facts?.isNeighbour === true,
    date: facts?.date ?? null,
    source: source === undefined ? null : (findSource(source)?.what ?? source),
  }
}
