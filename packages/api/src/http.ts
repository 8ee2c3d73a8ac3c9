import { TRPCError } from '@trpc/server'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc'
import { isOwnOrigin, readBody, type ServerPlatform } from '@stagecraft/learning'
import { createContext } from './context.ts'
import { problemOf } from './problem.ts'
import { appRouter } from './root.ts'

/** The largest body a procedure accepts; an answer is at most 64 KB. */
export const maxBodyBytes = 256 * 1024

// What one page asks for at once fits in; a thousand calls in one request do not.
const maxBatchedCalls = 10

export interface HandlerOptions {
  readonly endpoint: string
  readonly onError: (report: { readonly path: string | undefined; readonly error: TRPCError }) => void
}

/** Answers a tRPC request. Refuses bodies that are too large and writes that come from another site. */
export async function handleTrpc(
  platform: ServerPlatform,
  request: Request,
  { endpoint, onError }: HandlerOptions,
): Promise<Response> {
  const admitted = request.method === 'POST' ? await admitWrite(platform, request) : request
  if (admitted instanceof TRPCError) {
    onError({ path: undefined, error: admitted })
    return refusal(admitted)
  }
  let cookies: readonly string[] = []
  const findPerson = async () => {
    const session = await platform.auth.continueSession(request.headers)
    ;({ cookies } = session)
    return session.person
  }
  const response = await fetchRequestHandler({
    endpoint,
    req: admitted,
    router: appRouter,
    createContext: () => createContext(platform, findPerson),
    maxBatchSize: maxBatchedCalls,
    onError: ({ path, error }) => onError({ path, error }),
  })
  for (const cookie of cookies) response.headers.append('set-cookie', cookie)
  return response
}

// The request with its body read, or why it is refused.
async function admitWrite(platform: ServerPlatform, request: Request): Promise<Request | TRPCError> {
  if (!isOwnOrigin(request.headers, platform.baseUrl)) {
    return new TRPCError({ code: 'FORBIDDEN', message: 'This request came from another site and was refused.' })
  }
  if (!(request.headers.get('content-type') ?? '').startsWith('application/json')) {
    const message = 'Requests are JSON: set content-type to application/json.'
    return new TRPCError({ code: 'UNSUPPORTED_MEDIA_TYPE', message })
  }
  const body = await readBody(request, maxBodyBytes)
  if (body === null) {
    const message = `A request may have ${maxBodyBytes / 1024} KB at most.`
    return new TRPCError({ code: 'PAYLOAD_TOO_LARGE', message })
  }
  return new Request(request.url, { method: 'POST', headers: request.headers, body })
}

// In the shape that every other error has, so that the browser shows it instead of trying again.
function refusal(error: TRPCError): Response {
  const httpStatus = getHTTPStatusCodeFromError(error)
  const { code, message } = error
  const data = { code, httpStatus, problem: problemOf(error) }
  return Response.json({ error: { code: TRPC_ERROR_CODES_BY_KEY[code], message, data } }, { status: httpStatus })
}
