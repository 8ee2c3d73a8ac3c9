import * as z from 'zod'
import type { Platform } from '../platform.ts'
import type { CourseVersion } from './course-version.ts'
import { type PageQuestion, presentQuestion } from './present-question.ts'
import { findStep, type StepPlace } from './step-place.ts'

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

export interface LessonPage extends StepPlace {
  readonly summary: string
  readonly minutes: number
  readonly headings: z.infer<typeof LessonView>['headings']
  readonly blocks: readonly PageBlock[]
}

/** A lesson as its page shows it, questions redacted. Throws `not-found`. */
export async function getLesson(
  platform: Platform,
  input: { readonly course: string; readonly lesson: string },
): Promise<LessonPage> {
  const { version, item, place } = await findStep(platform, input.course, 'lesson', input.lesson)
  const { summary, minutes, headings, blocks } = LessonView.parse(item.rendered)
  return {
    ...place,
    summary,
    minutes,
    headings,
    blocks: await Promise.all(blocks.map((block) => presentBlock(version, block))),
  }
}

async function presentBlock(version: CourseVersion, block: LessonBlock): Promise<PageBlock> {
  if (block.kind !== 'question') return block
  const item = version.items.find(({ kind, key }) => kind === 'question' && key === block.key)
  if (item === undefined) throw new Error(`question ${block.key} is placed in a lesson but not published`)
  return { kind: 'question', question: await presentQuestion(item, 0) }
}
