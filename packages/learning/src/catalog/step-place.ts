import { DomainError } from '../domain-error.ts'
import type { Platform } from '../platform.ts'
import { type CourseVersion, getCurrentVersion, type ItemKind, type VersionItem } from './course-version.ts'
import { type OutlineModule, outlineModules } from './outline.ts'

export interface PageLink {
  readonly title: string
  readonly path: string
}

/** Where the page of a step stands in its course, and the way on. */
export interface StepPlace {
  readonly course: { readonly slug: string; readonly title: string; readonly version: number }
  readonly key: string
  readonly revisionId: string
  readonly title: string
  readonly module: { readonly key: string; readonly title: string }
  readonly previous: PageLink | null
  readonly next: PageLink | null
  readonly outline: readonly OutlineModule[]
}

interface FoundStep {
  readonly version: CourseVersion
  readonly item: VersionItem
  readonly place: StepPlace
}

/** The step of a kind at an address of the current version. Throws `not-found`. */
export async function findStep(
  { db }: Platform,
  course: string,
  kind: Extract<ItemKind, 'lesson' | 'exercise'>,
  key: string,
): Promise<FoundStep> {
  const version = await getCurrentVersion(db, course)
  const item = version.items.find((candidate) => candidate.kind === kind && candidate.key === key)
  if (item === undefined) {
    throw new DomainError('not-found', `“${version.title}” has no ${kind} at this address. Its outline shows them all.`)
  }
  return { version, item, place: placeOf(version, item) }
}

function placeOf(version: CourseVersion, item: VersionItem): StepPlace {
  const outline = outlineModules(version)
  const module = outline.find(({ key }) => key === item.parentKey)
  if (module === undefined) throw new Error(`${item.kind} ${item.key} stands outside every module`)
  return {
    course: { slug: version.slug, title: version.title, version: version.number },
    key: item.key,
    revisionId: item.revisionId,
    title: item.title,
    module: { key: module.key, title: module.title },
    ...neighbours(outline, item),
    outline,
  }
}

function neighbours(outline: readonly OutlineModule[], { key }: VersionItem) {
  const steps = outline.flatMap((module) => module.items)
  const at = steps.findIndex((step) => step.key === key)
  const link = (step: PageLink | undefined): PageLink | null =>
    step === undefined ? null : { title: step.title, path: step.path }
  return { previous: link(steps[at - 1]), next: link(steps[at + 1]) }
}
