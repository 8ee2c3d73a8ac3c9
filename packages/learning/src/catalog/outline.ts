import * as z from 'zod'
import type { CourseVersion, VersionItem } from './course-version.ts'

/** A step of a module that has a page of its own. */
export interface OutlineStep {
  readonly key: string
  readonly kind: 'lesson' | 'exercise' | 'quiz'
  readonly title: string
  readonly minutes: number
  readonly path: string
  /** Keys of the questions asked in it. */
  readonly questions: readonly string[]
}

export interface OutlineModule {
  readonly key: string
  readonly title: string
  readonly summary: string
  readonly items: readonly OutlineStep[]
}

/** What the catalog shows of a course. */
export interface CourseCard {
  readonly slug: string
  readonly title: string
  readonly summary: string
  readonly minutes: number
  readonly lessons: number
  readonly questions: number
  readonly exercises: number
}

const Metadata = z.object({
  minutes: z.number(),
  outcomes: z.array(z.string()),
  counts: z.object({ lessons: z.number(), questions: z.number(), exercises: z.number() }),
})

const ModuleView = z.object({ summary: z.string() })
const StepView = z.object({ minutes: z.number().default(0) })

/** What the catalog shows of a version, without its items. */
export function describeCourse(version: Pick<CourseVersion, 'slug' | 'title' | 'summary' | 'metadata'>): CourseCard {
  const { minutes, counts } = Metadata.parse(version.metadata)
  return { slug: version.slug, title: version.title, summary: version.summary, minutes, ...counts }
}

/** What is counted when a course is published, so that the catalog need not look into it. */
export function countItems(items: readonly { readonly kind: string }[]) {
  const count = (kind: string) => items.filter((item) => item.kind === kind).length
  return { lessons: count('lesson'), questions: count('question'), exercises: count('exercise') }
}

export function courseOutcomes(version: CourseVersion): readonly string[] {
  return Metadata.parse(version.metadata).outcomes
}

/** The modules of a version with their pages, in order. */
export function outlineModules(version: CourseVersion): readonly OutlineModule[] {
  const childrenOf = groupByParent(version.items)
  return (childrenOf.get(null) ?? [])
    .filter((item) => item.kind === 'module')
    .map((module) => ({
      key: module.key,
      title: module.title,
      summary: ModuleView.parse(module.rendered).summary,
      items: (childrenOf.get(module.key) ?? []).flatMap((item) => {
        const step = toStep(version.slug, item, childrenOf.get(item.key) ?? [])
        return step === null ? [] : [step]
      }),
    }))
}

/** The address of the page of an item. */
function pagePath(slug: string, key: string): string {
  return `/courses/${slug}/${key}`
}

function groupByParent(items: readonly VersionItem[]): ReadonlyMap<string | null, readonly VersionItem[]> {
  const groups = new Map<string | null, VersionItem[]>()
  for (const item of items) {
    const group = groups.get(item.parentKey)
    if (group === undefined) groups.set(item.parentKey, [item])
    else group.push(item)
  }
  return groups
}

function toStep(slug: string, item: VersionItem, children: readonly VersionItem[]): OutlineStep | null {
  if (item.kind !== 'lesson' && item.kind !== 'exercise' && item.kind !== 'quiz') return null
  return {
    key: item.key,
    kind: item.kind,
    title: item.title,
    minutes: StepView.parse(item.rendered).minutes,
    path: pagePath(slug, item.key),
    questions: children.filter((child) => child.kind === 'question').map((child) => child.key),
  }
}
