import * as z from 'zod'
import { DomainError } from '../domain-error.ts'
import type { Platform } from '../platform.ts'
import { type CourseVersion, getCurrentVersion, type VersionItem } from './course-version.ts'
import { type OutlineModule, outlineModules } from './outline.ts'
import { type PageQuestion, presentQuestion } from './present-question.ts'

const LessonView = z.object({
  summary: z.string(),
  minutes: z.number(),
  headings: z.array(z.object({ id: z.string(), text: z.string(), depth: z.union([z.literal(2), z.literal(3)]) })),
  blocks: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('html'), html: z.string() }),
      z.object({ kind: z.literal('question'), key: z.string() }),
      z.object({ kind: z.literal('widget'), name: z.string(), props: z.record(z.string(), z.string()) }),
    ]),
  ),
})

type LessonBlock = z.infer<typeof LessonView>['blocks'][number]

export type PageBlock =
  | Exclude<LessonBlock, { kind: 'question' }>
  | { readonly kind: 'question'; readonly question: PageQuestion }

export interface PageLink {
  readonly title: string
  readonly path: string
}

export interface LessonPage {
  readonly course: { readonly slug: string; readonly title: string; readonly version: number }
  readonly key: string
  readonly revisionId: string
  readonly title: string
  readonly summary: string
  readonly minutes: number
  readonly module: { readonly key: string; readonly title: string }
  readonly headings: z.infer<typeof LessonView>['headings']
  readonly blocks: readonly PageBlock[]
  readonly previous: PageLink | null
  readonly next: PageLink | null
  readonly outline: readonly OutlineModule[]
}

/** A lesson as its page shows it, questions redacted. Throws `not-found`. */
export async function getLesson(
  { db }: Platform,
  input: { readonly course: string; readonly lesson: string },
): Promise<LessonPage> {
  const version = await getCurrentVersion(db, input.course)
  const lesson = version.items.find((item) => item.kind === 'lesson' && item.key === input.lesson)
  if (lesson === undefined) {
    throw new DomainError('not-found', `“${version.title}” has no lesson at this address. Its outline shows them all.`)
  }
  const outline = outlineModules(version)
  const module = outline.find(({ key }) => key === lesson.parentKey)
  if (module === undefined) throw new Error(`lesson ${lesson.key} stands outside every module`)
  const view = LessonView.parse(lesson.rendered)
  return {
    course: { slug: version.slug, title: version.title, version: version.number },
    key: lesson.key,
    revisionId: lesson.revisionId,
    title: lesson.title,
    summary: view.summary,
    minutes: view.minutes,
    module: { key: module.key, title: module.title },
    headings: view.headings,
    blocks: await Promise.all(view.blocks.map((block) => presentBlock(version, block))),
    ...neighbours(outline, lesson),
    outline,
  }
}

async function presentBlock(version: CourseVersion, block: LessonBlock): Promise<PageBlock> {
  if (block.kind !== 'question') return block
  const item = version.items.find(({ kind, key }) => kind === 'question' && key === block.key)
  if (item === undefined) throw new Error(`question ${block.key} is placed in a lesson but not published`)
  return { kind: 'question', question: await presentQuestion(item, 0) }
}

function neighbours(outline: readonly OutlineModule[], lesson: VersionItem) {
  const steps = outline.flatMap((module) => module.items)
  const at = steps.findIndex(({ key }) => key === lesson.key)
  const link = (step: { title: string; path: string } | undefined): PageLink | null =>
    step === undefined ? null : { title: step.title, path: step.path }
  return { previous: link(steps[at - 1]), next: link(steps[at + 1]) }
}
