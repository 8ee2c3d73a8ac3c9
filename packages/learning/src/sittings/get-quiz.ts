import { renderMarkdown } from '@stagecraft/content'
import type { Person, Platform } from '../platform.ts'
import { findQuiz, type QuizAddress } from './find-quiz.ts'

/** A quiz before it is begun: what it asks for, for everybody the same. */
export interface QuizView {
  readonly course: { readonly slug: string; readonly title: string; readonly version: number }
  readonly key: string
  readonly title: string
  readonly summaryHtml: string
  readonly count: number
  readonly timeLimitMinutes: number | null
  readonly attempts: number | null
  readonly feedback: 'now' | 'end'
  readonly oneByOne: boolean
  readonly threshold: number
}

/** What a quiz's page says before one begins. Throws `not-found`. */
export async function getQuiz(platform: Platform, input: QuizAddress): Promise<QuizView> {
  const { version, item, quiz, questions } = await findQuiz(platform, input)
  return {
    course: { slug: version.slug, title: version.title, version: version.number },
    key: item.key,
    title: quiz.title,
    summaryHtml: await renderMarkdown(quiz.summary),
    count: Math.min(quiz.pick ?? questions.length, questions.length),
    timeLimitMinutes: quiz.timeLimitMinutes ?? null,
    attempts: quiz.attempts ?? null,
    feedback: quiz.feedback,
    oneByOne: quiz.oneByOne,
    threshold: quiz.threshold,
  }
}

/** A go at a quiz, in a list of them. */
export interface SittingSummary {
  readonly id: string
  readonly number: number
  readonly state: 'open' | 'submitted' | 'expired'
  readonly startedAt: string
  readonly score: number | null
}

const stateNames = { OPEN: 'open', SUBMITTED: 'submitted', EXPIRED: 'expired' } as const

/** A learner's goes at a quiz, newest first. */
export async function listSittings(
  { db }: Platform,
  learner: Person,
  { course, quiz }: QuizAddress,
): Promise<readonly SittingSummary[]> {
  const rows = await db.sitting.findMany({
    where: { userId: learner.id, item: { kind: 'QUIZ', key: quiz, course: { slug: course } } },
    orderBy: { number: 'desc' },
    take: 100,
    select: { id: true, number: true, state: true, startedAt: true, score: true },
  })
  return rows.map(({ state, startedAt, ...rest }) => ({
    ...rest,
    state: stateNames[state],
    startedAt: startedAt.toISOString(),
  }))
}
