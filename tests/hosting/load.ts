import { beGuest, findQuestion, makeSubmission, type Reply, type Send } from '../../bench/web/learner.ts'

/** What became of the requests of a load. */
export interface LoadReport {
  readonly requests: number
  /** One line for each request that was not answered with 200. */
  readonly failures: readonly string[]
}

/** Does work while learners read a lesson and answer its question over and over, never sending anything twice. */
export async function whileLearning(send: Send, learners: number, work: () => Promise<void>): Promise<LoadReport> {
  const question = await findQuestion(send)
  const cookies = await Promise.all(Array.from({ length: learners }, () => beGuest(send)))
  const failures: string[] = []
  let requests = 0
  const ending = new AbortController()
  const count = async (what: string, reply: Promise<Reply>) => {
    requests += 1
    const fault = await reply.then(({ status, body }) => (status === 200 ? null : `${status} ${body}`), String)
    if (fault !== null) failures.push(`${what}: ${fault.slice(0, 200)}`)
  }
  const learn = async (cookie: string) => {
    while (!ending.signal.aborted) {
      await count('lesson', send(question.lessonPath, { cookie }))
      await count('answer', send('/api/trpc/attempts.submit', { json: makeSubmission(question), cookie }))
    }
  }
  const learning = Promise.all(cookies.map(learn))
  try {
    await work()
  } finally {
    ending.abort()
    await learning
  }
  return { requests, failures }
}
