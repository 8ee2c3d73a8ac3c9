import { accountsRouter } from './routers/accounts.ts'
import { adminRouter } from './routers/admin.ts'
import { attemptsRouter } from './routers/attempts.ts'
import { catalogRouter } from './routers/catalog.ts'
import { draftsRouter } from './routers/drafts.ts'
import { exercisesRouter } from './routers/exercises.ts'
import { progressRouter } from './routers/progress.ts'
import { quizzesRouter } from './routers/quizzes.ts'
import { regradingRouter } from './routers/regrading.ts'
import { reviewRouter } from './routers/review.ts'
import { statisticsRouter } from './routers/statistics.ts'
import { createCallerFactory, router } from './trpc.ts'

/** Everything that can be asked of the server. */
export const appRouter = router({
  accounts: accountsRouter,
  admin: adminRouter,
  attempts: attemptsRouter,
  catalog: catalogRouter,
  drafts: draftsRouter,
  exercises: exercisesRouter,
  progress: progressRouter,
  quizzes: quizzesRouter,
  regrading: regradingRouter,
  review: reviewRouter,
  statistics: statisticsRouter,
})

export type AppRouter = typeof appRouter

/** Calls procedures in this process, as a server component does. */
export const createCaller = createCallerFactory(appRouter)
