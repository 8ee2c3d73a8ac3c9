import { withNearest } from '../text/nearest.ts'
import { quote } from '../text/quote.ts'
import type { Span } from '../text/span.ts'
import { readImageReference } from './image-reference.ts'
import type { Base, BuildProblem, LineRange } from './plan-types.ts'
import type { Planning } from './planning.ts'
import { problemAt, unplacedProblem } from './problem.ts'
import type { SourceDraft, StageDraft } from './stage-draft.ts'

/** Finds the images that stages and sources stand for; those it knows already stay as they are. */
export function resolveBases(all: readonly SourceDraft[], planning: Planning): void {
  const labels = all.flatMap((source) => (source.kind === 'stage' ? [source.label] : []))
  for (const source of all) if (source.base.kind === 'invalid') resolveBase(source, planning, labels)
  for (const source of all) if (source.kind === 'stage') settle(source, planning)
}

/**
 * The first base that has no valid name, or no image where it is needed. BuildKit reads the names of all, and asks
 * registries only for what it builds.
 */
export function findBaseProblem(all: readonly SourceDraft[], isAll: boolean): BuildProblem | null {
  const failing = all.find(
    ({ problem, base, isNeeded }) => problem?.phase === 'base' && (base.kind === 'invalid' || isAll || isNeeded),
  )
  return failing?.problem ?? null
}

function resolveBase(source: SourceDraft, planning: Planning, labels: readonly string[]): void {
  const { name, lines, place } = describe(source)
  const { base, fault } = resolveName(name, planning, labels)
  source.base = base
  if (fault === null) return
  source.problem ??= lines === null ? unplacedProblem('base', fault, place) : problemAt('base', fault, lines, place)
}

interface Description {
  readonly name: string
  readonly lines: LineRange | null
  readonly place: Span
}

function describe(source: SourceDraft): Description {
  if (source.kind === 'image') return source
  return { name: source.from.image.value, lines: source.fromLine, place: source.fromLine.image ?? source.fromLine }
}

interface Resolved {
  readonly base: Base
  readonly fault: string | null
}

/** What a name stands for, and why that can't be had. */
function resolveName(name: string, planning: Planning, labels: readonly string[]): Resolved {
  if (planning.contexts.has(name.toLowerCase())) return { base: { kind: 'context', name }, fault: null }
  if (name === 'scratch') return { base: { kind: 'scratch' }, fault: null }
  const reading = readImageReference(name)
  if (!reading.ok) {
    return { base: { kind: 'invalid' }, fault: `failed to parse stage name ${quote(name)}: ${reading.message}` }
  }
  const { reference } = reading
  const facts = planning.images.get(reference) ?? null
  const base = { kind: 'image', reference, facts } as const
  if (facts !== null || planning.options.hasAllImages !== true) return { base, fault: null }
  const missing = `${name}: failed to resolve source metadata for ${reference}: ${reference}: not found`
  return { base, fault: withNearest(missing, name, [...labels, ...COMMON_IMAGES]) }
}

const COMMON_IMAGES = ['alpine', 'busybox', 'centos', 'debian', 'golang', 'ubuntu', 'fedora'].flatMap((name) => [
  name,
  `docker.io/library${name}`,
  `${name}:latest`,
  `docker.io/library${name}:latest`,
])

/** What a stage takes over from its base; only stages above it can be that. */
function settle(stage: StageDraft, planning: Planning): void {
  const below = stage.baseStage
  stage.root = below?.root ?? stage.base
  // Scratch and other stages don't heed --platform.
  if (below !== null) stage.platform = below.platform
  else if (stage.base.kind !== 'scratch') stage.platform = stage.wantedPlatform ?? planning.platform
}
