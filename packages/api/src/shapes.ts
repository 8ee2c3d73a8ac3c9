import * as z from 'zod'
import { FeedbackSchema, PublicQuestionSchema } from '@stagecraft/learning'

// What goes over the wire. An output schema is a filter: a field that is not named here never leaves
// the server, so that a use-case which returns too much cannot leak an answer key.

export const Slug = z
  .string()
  .max(100)
  .regex(/^[a-z0-9-]+$/, 'an address part: lower-case letters, digits and hyphens')
export const Key = z
  .string()
  .max(300)
  .regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*$/, 'address parts separated by slashes')

export const Role = z.enum(['learner', 'instructor', 'administrator'])

const Count = z.int().nonnegative()
const Score = z.number().min(0).max(1)
const PageLink = z.object({ title: z.string(), path: z.string() })

export const CourseCard = z.object({
  slug: Slug,
  title: z.string(),
  summary: z.string(),
  minutes: Count,
  lessons: Count,
  questions: Count,
  exercises: Count,
})

const Modules = z
  .array(
    z.object({
      key: Key,
      title: z.string(),
      summary: z.string(),
      items: z
        .array(
          z.object({
            key: Key,
            kind: z.enum(['lesson', 'exercise', 'quiz']),
            title: z.string(),
            minutes: Count,
            path: z.string(),
            questions: z.array(Key).readonly(),
          }),
        )
        .readonly(),
    }),
  )
  .readonly()

export const CourseView = CourseCard.extend({
  version: Count,
  outcomes: z.array(z.string()).readonly(),
  modules: Modules,
})

const PageQuestion = z.object({
  key: Key,
  revisionId: z.uuid(),
  seed: z.int(),
  body: PublicQuestionSchema,
})

const PageBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('html'), html: z.string() }),
  z.object({ kind: z.literal('question'), question: PageQuestion }),
  z.object({ kind: z.literal('widget'), name: z.string(), props: z.record(z.string(), z.string()) }),
])

const StepPlace = z.object({
  course: z.object({ slug: Slug, title: z.string(), version: Count }),
  key: Key,
  revisionId: z.uuid(),
  title: z.string(),
  module: z.object({ key: Key, title: z.string() }),
  previous: PageLink.nullable(),
  next: PageLink.nullable(),
  outline: Modules,
})

export const LessonPage = StepPlace.extend({
  summary: z.string(),
  minutes: Count,
  headings: z.array(z.object({ id: z.string(), text: z.string(), depth: z.union([z.literal(2), z.literal(3)]) })),
  blocks: z.array(PageBlock).readonly(),
})

export const ExercisePage = StepPlace.extend({ question: PageQuestion })

const Seed = z.int32().nonnegative()

export const ExerciseInput = z.object({ revisionId: z.uuid(), seed: Seed.optional() })

export const Hint = z.object({ number: Count, html: z.string(), cost: Score })

export const OtherSolution = z.object({ dockerfile: z.string(), learners: Count })

export const Draft = z.object({
  // The learner's own, in the shape of the question's kind.
  answer: z.unknown(),
  edition: Count,
  savedAt: z.iso.datetime(),
})

export const DraftToSave = ExerciseInput.extend({ answer: z.unknown(), edition: Count })

export const CourseProgress = z.object({
  items: z
    .record(Key, z.object({ state: z.enum(['started', 'completed']), bestScore: Score, attempts: Count }))
    .readonly(),
  completed: Count,
  total: Count,
  next: PageLink.nullable(),
})

export const AttemptInput = z.object({
  id: z.uuid(),
  revisionId: z.uuid(),
  seed: Seed,
  // Its shape is the question's affair; see parseAnswer.
  answer: z.unknown(),
})

const Outcome = z.enum(['correct', 'partial', 'incorrect', 'undecided'])

export const Verdict = z.object({
  attemptId: z.uuid(),
  outcome: Outcome,
  score: Score,
  feedback: FeedbackSchema,
})

export const CardAddress = z.object({ revisionId: z.uuid(), seed: z.int32().nonnegative() })

export const Me = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string().nullable(),
  role: Role,
  isGuest: z.boolean(),
})

export const Installation = z.object({
  hasAdministrator: z.boolean(),
  oidc: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** Whether making the first administrator takes the code from the server's settings. */
  asksForSetupCode: z.boolean(),
  sendsMail: z.boolean(),
  signUp: z.boolean(),
})

export const AdministratorInput = z.object({
  name: z.string().trim().min(1, 'a name is needed').max(100),
  email: z.email('an e-mail address is needed'),
  password: z.string().min(8, 'at least 8 characters').max(128, 'at most 128 characters'),
  code: z.string().max(200).optional(),
})

export const UserPage = z.object({
  users: z.array(Me.extend({ createdAt: z.iso.datetime() })),
  nextCursor: z.uuid().nullable(),
})

export const QuizAddress = z.object({ course: Slug, quiz: Key })

const feedbackTime = z.enum(['now', 'end'])
const sittingState = z.enum(['open', 'submitted', 'expired'])

export const QuizView = z.object({
  course: z.object({ slug: Slug, title: z.string(), version: Count }),
  key: Key,
  title: z.string(),
  summaryHtml: z.string(),
  count: Count,
  timeLimitMinutes: z.number().nullable(),
  attempts: Count.nullable(),
  feedback: feedbackTime,
  oneByOne: z.boolean(),
  threshold: Score,
})

export const SittingSummary = z.object({
  id: z.uuid(),
  number: Count,
  state: sittingState,
  startedAt: z.iso.datetime(),
  score: Score.nullable(),
})

export const SittingView = SittingSummary.extend({
  course: Slug,
  quiz: Key,
  title: z.string(),
  feedback: feedbackTime,
  oneByOne: z.boolean(),
  count: Count,
  questions: z
    .array(
      z.object({
        itemId: z.uuid(),
        question: PageQuestion,
        // The learner's own, in the shape of the question's kind.
        answer: z.unknown(),
        edition: Count,
        verdict: Verdict.nullable(),
        feedback: FeedbackSchema.nullable(),
      }),
    )
    .readonly(),
  deadlineAt: z.iso.datetime().nullable(),
  now: z.iso.datetime(),
  submittedAt: z.iso.datetime().nullable(),
  threshold: Score,
  isPassed: z.boolean().nullable(),
  toReview: z.array(z.object({ id: z.string(), title: z.string(), lessons: z.array(PageLink).readonly() })).readonly(),
})

export const AnswerToSave = z.object({
  sittingId: z.uuid(),
  itemId: z.uuid(),
  answer: z.unknown(),
  edition: Count,
})

export const SaveResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), edition: Count }),
  z.object({ kind: z.literal('conflict'), edition: Count, answer: z.unknown() }),
])

export const SittingAnswer = z.object({ id: z.uuid(), sittingId: z.uuid(), itemId: z.uuid(), answer: z.unknown() })

export const ConceptMastery = z.object({
  concept: z.string(),
  title: z.string(),
  level: Score,
  rightVariants: Count,
  answers: Count,
  isMastered: z.boolean(),
})

export const ReviewQueue = z.object({
  questions: z.array(z.object({ course: Slug, dueAt: z.iso.datetime(), question: PageQuestion })).readonly(),
  due: Count,
  nextDueAt: z.iso.datetime().nullable(),
})

const AnswerFigures = z.object({
  n: Count,
  undecided: Count,
  right: Count,
  facility: z.number().nullable(),
  deviation: z.number().nullable(),
  tallies: z.array(z.object({ name: z.string(), count: Count })).readonly(),
})

export const ItemStatistics = AnswerFigures.extend({
  key: Key,
  kind: z.string(),
  title: z.string(),
  revisionId: z.uuid(),
  variants: z.array(AnswerFigures.extend({ variant: z.string() })).readonly(),
  discrimination: z.object({ n: Count, index: z.number().nullable(), efficiency: z.number().nullable() }).nullable(),
})

export const Undecided = z.object({
  key: Key,
  title: z.string(),
  check: z.string().nullable(),
  reasonHtml: z.string().nullable(),
  count: Count,
  undecided: Count,
  newestAt: z.iso.datetime(),
})

export const ItemAddress = z.object({ course: Slug, item: Key })

export const RegradeInput = ItemAddress.extend({ digest: z.string().length(64) })

const Mark = z.object({ outcome: Outcome, score: Score })

export const RegradeFigures = z.object({
  revisionId: z.uuid(),
  answers: Count,
  unfit: Count,
  changes: Count,
  up: Count,
  down: Count,
  sample: z.array(z.object({ attemptId: z.uuid(), name: z.string(), before: Mark.nullable(), after: Mark })).readonly(),
  digest: z.string(),
})
