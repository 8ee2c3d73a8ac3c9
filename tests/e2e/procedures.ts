import type { APIRequestContext, APIResponse } from '@playwright/test'

/** Asks a query of the server, as a program without a browser would. */
export function ask(request: APIRequestContext, procedure: string, input?: unknown): Promise<APIResponse> {
  return request.get(`/api/trpc/${procedure}`, input === undefined ? {} : { params: { input: JSON.stringify(input) } })
}

/** Sends a mutation to the server. */
export function send(request: APIRequestContext, procedure: string, input: unknown): Promise<APIResponse> {
  return request.post(`/api/trpc/${procedure}`, { data: input })
}

/** What a procedure answered; a refusal fails the journey with what was said. */
export async function resultOf<T>(response: Promise<APIResponse>): Promise<T> {
  const answered = await response
  if (!answered.ok()) throw new Error(`${answered.url()} answered ${answered.status()}: ${await answered.text()}`)
  const { result } = (await answered.json()) as { readonly result: { readonly data: T } }
  return result.data
}

/** Begins a guest's session for these requests. */
export async function becomeGuest(request: APIRequestContext): Promise<void> {
  const response = await request.post('/api/auth/sign-in/anonymous', { data: {} })
  if (!response.ok()) throw new Error(`No guest's session: ${response.status()} ${await response.text()}`)
}

/** What a program has to know of a question to answer it. */
export interface AskedQuestion {
  readonly key: string
  readonly revisionId: string
  readonly seed: number
  readonly body: { readonly options: readonly { readonly id: string }[] }
}

/** The questions of a lesson as anybody may see them. */
export async function questionsOf(
  request: APIRequestContext,
  course: string,
  lesson: string,
): Promise<readonly AskedQuestion[]> {
  const { blocks } = await resultOf<{ readonly blocks: readonly Block[] }>(
    ask(request, 'catalog.lesson', { course, lesson }),
  )
  return blocks.flatMap((block) => (block.kind === 'question' ? [block.question] : []))
}

type Block = { readonly kind: 'question'; readonly question: AskedQuestion } | { readonly kind: 'html' | 'widget' }

/** The revision and the seed of an exercise as its page shows it. */
export async function askedExercise(
  request: APIRequestContext,
  course: string,
  exercise: string,
): Promise<Pick<AskedQuestion, 'revisionId' | 'seed'>> {
  const { question } = await resultOf<{ readonly question: AskedQuestion }>(
    ask(request, 'catalog.exercise', { course, exercise }),
  )
  return { revisionId: question.revisionId, seed: question.seed }
}
