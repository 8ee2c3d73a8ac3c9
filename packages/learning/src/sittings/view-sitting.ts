import { blankAnswer, type Feedback, gradeAnswer, renderFeedback, variantOf } from '@stagecraft/assessment'
import { renderMarkdown } from '@stagecraft/content'
import type { Db } from '@stagecraft/db'
import { presentVerdict, type VerdictView } from '../attempts/present-verdict.ts'
import { type PageQuestion, presentQuestionOf } from '../catalog/present-question.ts'
import { getQuestionRevision, type QuestionRevision } from '../catalog/question-revision.ts'
import type { Person, Platform } from '../platform.ts'
import { type ConceptToReview, describeConcepts } from './concepts-to-review.ts'
import { findSittingAttempts, type SittingAttempt } from './find-sitting-attempts.ts'
import type { PinnedQuestion } from './pinned-question.ts'
import { getQuizRevision } from './quiz-revision.ts'
import { getSitting, type SittingRow } from './sitting-row.ts'
import { submitSitting } from './submit-sitting.ts'

/** A question of a sitting, with what the learner has said to it so far. */
export interface SittingQuestion {
  readonly itemId: string
  readonly question: PageQuestion
  /** The answer that counts or is saved; null if there is none. */
  readonly answer: unknown
  /** How often it was saved; the next save follows this one. */
  readonly edition: number
  readonly verdict: VerdictView | null
  /** Why: what the verdict says, and of a question left open what was right once all is over; null before. */
  readonly feedback: Feedback | null
}

/** One go at a quiz as its learner sees it. */
export interface SittingView {
  readonly id: string
  readonly course: string
  readonly quiz: string
  readonly title: string
  readonly number: number
  readonly state: 'open' | 'submitted' | 'expired'
  readonly feedback: 'now' | 'end'
  readonly oneByOne: boolean
  /** How many questions there are; with `oneByOne`, `questions` holds only those reached. */
  readonly count: number
  readonly questions: readonly SittingQuestion[]
  readonly startedAt: string
  readonly deadlineAt: string | null
  /** The server's clock, by which the deadline is meant. */
  readonly now: string
  readonly submittedAt: string | null
  /** Null while it is open. */
  readonly score: number | null
  readonly threshold: number
  readonly isPassed: boolean | null
  /** The concepts of the questions that were not answered right; empty while it is open. */
  readonly toReview: readonly ConceptToReview[]
}

/** A sitting as it stands; one whose time is over is handed in first. Throws `not-found`. */
export async function viewSitting(
  platform: Platform,
  learner: Person,
  input: { readonly id: string },
): Promise<SittingView> {
  const { db } = platform
  const found = await getSitting(db, learner, input.id)
  if (found.isOverdue) await submitSitting(platform, learner, input)
  const sitting = found.isOverdue ? await getSitting(db, learner, input.id) : found
  const { quiz, quizKey, course, title } = await getQuizRevision(db, sitting.revisionId)
  const isOver = sitting.state !== 'OPEN'
  const attempts = await findSittingAttempts(db, sitting.id)
  const reached = isOver || !quiz.oneByOne ? sitting.questions : upToFirstOpen(sitting.questions, attempts)
  const questions = await Promise.all(
    (await withDrafts(db, sitting, reached)).map(async ({ pinned, draft }) => {
      const attempt = attempts.find(({ itemId }) => itemId === pinned.itemId)
      return presentInSitting(db, pinned, draft, attempt, isOver)
    }),
  )
  return {
    id: sitting.id,
    course,
    quiz: quizKey,
    title,
    number: sitting.number,
    state: stateNames[sitting.state],
    feedback: quiz.feedback,
    oneByOne: quiz.oneByOne,
    count: sitting.questions.length,
    questions,
    startedAt: sitting.startedAt.toISOString(),
    deadlineAt: sitting.deadlineAt?.toISOString() ?? null,
    now: sitting.now.toISOString(),
    submittedAt: sitting.submittedAt?.toISOString() ?? null,
    score: sitting.score,
    threshold: quiz.threshold,
    isPassed: sitting.score === null ? null : sitting.score >= quiz.threshold,
    toReview: isOver ? await describeConcepts(db, course, await missedConcepts(db, sitting, attempts)) : [],
  }
}

const stateNames = { OPEN: 'open', SUBMITTED: 'submitted', EXPIRED: 'expired' } as const

function upToFirstOpen(questions: readonly PinnedQuestion[], attempts: readonly SittingAttempt[]) {
  const answered = new Set(attempts.map(({ itemId }) => itemId))
  const open = questions.findIndex(({ itemId }) => !answered.has(itemId))
  return open === -1 ? questions : questions.slice(0, open + 1)
}

interface Draft {
  readonly answer: unknown
  readonly edition: number
}

async function withDrafts(db: Db, { id }: SittingRow, questions: readonly PinnedQuestion[]) {
  const drafts = await db.answerDraft.findMany({
    where: { sittingId: id },
    select: { itemId: true, answer: true, edition: true },
  })
  return questions.map((pinned) => ({ pinned, draft: drafts.find(({ itemId }) => itemId === pinned.itemId) ?? null }))
}

async function presentInSitting(
  db: Db,
  { itemId, revisionId, seed }: PinnedQuestion,
  draft: Draft | null,
  attempt: SittingAttempt | undefined,
  isOver: boolean,
): Promise<SittingQuestion> {
  const grade = attempt?.grade ?? null
  const revision = await getQuestionRevision(db, revisionId)
  const verdict = attempt === undefined || grade === null ? null : await presentVerdict(attempt.attemptId, grade)
  const isLeftOpen = isOver && attempt === undefined
  return {
    itemId,
    question: await presentQuestionOf(revision, seed),
    answer: attempt?.answer ?? draft?.answer ?? null,
    edition: draft?.edition ?? 0,
    verdict,
    feedback: isLeftOpen ? await explainBlank(revision, seed) : (verdict?.feedback ?? null),
  }
}

function explainBlank({ template }: QuestionRevision, seed: number): Promise<Feedback> {
  const { question } = variantOf(template, seed)
  return renderFeedback(gradeAnswer(question, blankAnswer(question), seed).feedback, renderMarkdown)
}

async function missedConcepts(db: Db, { questions }: SittingRow, attempts: readonly SittingAttempt[]) {
  const right = new Set(attempts.filter(({ grade }) => grade?.outcome === 'correct').map(({ itemId }) => itemId))
  const missed = questions.filter(({ itemId }) => !right.has(itemId))
  const revisions = await Promise.all(missed.map(({ revisionId }) => getQuestionRevision(db, revisionId)))
  return [...new Set(revisions.flatMap(({ concepts }) => concepts))]
}
