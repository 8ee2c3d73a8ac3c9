import type { Build, BuiltImage, BuiltStep } from '../build-types.ts'
import { diffTrees, newDoubts } from '../files/diff-trees.ts'
import { findReruns } from '../keys/rerun.ts'
import { listVertices, type Vertex } from '../keys/vertices.ts'
import { baseFiles } from './base-files.ts'
import type { ToldBuild, ToldReruns, ToldStart, ToldStep, Verdict } from './recorded.ts'
import { tellEntries, tellSize } from './tell-entries.ts'

/** What a build does, when earlier ones have filled the cache. */
export function tellBuild(made: Build, earlier: readonly Build[] = []): ToldBuild {
  const { image } = made
  return {
    steps: tellSteps(made, earlier),
    errors: tellErrors(made),
    layers:
      image?.layers.map(({ createdBy, entries, doubts, size }) => {
        return { createdBy, contentBytes: tellSize(size), ...tellEntries(entries, doubts) }
      }) ?? null,
    files: image === null ? null : tellFiles(made, image),
    config: image?.config ?? null,
    history: image?.history.map(({ createdBy, isEmpty }) => ({ createdBy, empty: isEmpty })) ?? null,
    start: image === null ? null : tellStart(image),
  }
}

/** What runs again when earlier builds have filled the cache. */
export function tellReruns(made: Build, earlier: readonly Build[]): ToldReruns {
  const steps = tellSteps(made, earlier)
  const named = (cached: boolean | null): readonly string[] =>
    steps.filter((step) => step.cached === cached).map(({ name }) => name)
  return { ran: named(false), cached: named(true), unsure: named(null), errors: tellErrors(made) }
}

function tellErrors({ steps, failures }: Build): readonly string[] | null {
  const isSure = steps.every(({ outcome }) => outcome.kind !== 'unsure')
  const errors = failures.map(({ message }) => message)
  return (errors.length > 0 || isSure) && !errors.some(isUpToRegistry) ? errors : null
}

/** How a registry of somebody's own says that it has no such image, or that it is not there, is its own affair. */
function isUpToRegistry(message: string): boolean {
  return message.includes('failed to resolve source metadata for') && !message.includes(' docker.io/')
}

function tellSteps(made: Build, earlier: readonly Build[]): readonly ToldStep[] {
  const verdicts = new Map(findReruns(earlier, made).map(({ step, verdict }) => [step, verdict]))
  return listVertices(made).map((vertex) => tellStep(vertex, verdicts))
}

function tellStep({ name, steps }: Vertex, verdicts: ReadonlyMap<BuiltStep, Verdict>): ToldStep {
  const reached = steps.find(({ outcome }) => outcome.kind !== 'not-reached') ?? steps[0]
  const outcome = reached?.outcome ?? { kind: 'not-reached' }
  return {
    name,
    names: steps.map((step) => step.name),
    cached: tellCached(steps.flatMap((step) => verdicts.get(step) ?? [])),
    outcome: outcome.kind,
    ...('message' in outcome && { message: outcome.message }),
  }
}

function tellCached(verdicts: readonly Verdict[]): boolean | null {
  if (verdicts.includes('cached')) return true
  return verdicts.includes('unsure') ? null : false
}

function tellFiles(made: Build, { files }: BuiltImage): ToldBuild['files'] {
  const base = baseFiles(made)
  return tellEntries(diffTrees(base, files), newDoubts(base, files))
}

function tellStart({ start }: BuiltImage): ToldStart {
  return {
    started: start.verdict === 'unsure' ? null : start.verdict === 'starts',
    message: start.verdict === 'starts' ? null : start.message,
  }
}
