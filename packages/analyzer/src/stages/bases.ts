import { nearest } from '../text/nearest.ts'
import { quote } from '../text/quote.ts'
import type { Span } from '../text/span.ts'
import { readImageReference } from './image-reference.ts'
import type { Base, BuildProblem, LineRange } from './plan-types.ts'
import type { Planning } from './planning.ts'
import { problemAt, unplacedProblem, withSuggestion } from './problem.ts'
import type { SourceDraft, StageDraft } from './stage-draft.ts'

/** Finds the images that stages and sources stand for; the first that has no valid name ends BuildKit's build. */
export function resolveBases(all: readonly SourceDraft[], planning: Planning): BuildProblem | null {
  const labels = all.flatMap((source) => (source.kind === 'stage' ? [source.label] : []))
  let first: BuildProblem | null = null
  for (const source of all) {
    if (source.base.kind !== 'invalid') continue
    const problem = resolveBase(source, planning, labels)
    source.problem ??= problem
    first ??= problem
  }
  for (const source of all) if (source.kind === 'stage') choosePlatform(source, planning)
  return first
}

function resolveBase(source: SourceDraft, planning: Planning, labels: readonly string[]): BuildProblem | null {
  const { name, lines, place } = describe(source)
  const resolved = resolveName(name, planning, labels)
  if (typeof resolved !== 'string') {
    source.base = resolved
    return null
  }
  return lines === null ? unplacedProblem('base', resolved, place) : problemAt('base', resolved, lines, place)
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

/** What a name stands for, or why it stands for nothing. */
function resolveName(name: string, planning: Planning, labels: readonly string[]): Base | string {
  if (planning.contexts.has(name.toLowerCase())) return { kind: 'context', name }
  if (name === 'scratch') return { kind: 'scratch' }
  const reading = readImageReference(name)
  if (!reading.ok) return `failed to parse stage name ${quote(name)}: ${reading.message}`
  const { reference } = reading
  const facts = planning.images.get(reference) ?? null
  if (facts !== null || planning.options.hasAllImages !== true) return { kind: 'image', reference, facts }
  const message = `${name}: failed to resolve source metadata for ${reference}: ${reference}: not found`
  return withSuggestion(message, nearest(name, [...labels, ...COMMON_IMAGES])[0])
}

const COMMON_IMAGES = ['alpine', 'busybox', 'centos', 'debian', 'golang', 'ubuntu', 'fedora'].flatMap((name) => [
  name,
  `docker.io/library${name}`,
  `${name}:latest`,
  `docker.io/library${name}:latest`,
])

/** Scratch and other stages don't heed `--platform`. */
function choosePlatform(stage: StageDraft, planning: Planning): void {
  if (stage.baseStage !== null) stage.platform = stage.baseStage.platform
  else if (stage.base.kind !== 'scratch') stage.platform = stage.wantedPlatform ?? planning.platform
}
