import type { TRPCError } from '@trpc/server'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { isOwnOrigin, type ServerPlatform } from '@stagecraft/learning'
import { createContext } from './context.ts'
import { appRouter } from './root.ts'

/** The largest body a procedure accepts; an answer is at most 64 KB. */
export const maxBodyBytes = 256 * 1024

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
  if (admitted instanceof Response) return admitted
  return fetchRequestHandler({
    endpoint,
    req: admitted,
    router: appRouter,
    createContext: () => createContext(platform, () => request.headers),
    onError: ({ path, error }) => onError({ path, error }),
  })
}

// The request with its body read, or the response that refuses it.
async function admitWrite(platform: ServerPlatform, request: Request): Promise<Request | Response> {
  if (!isOwnOrigin(request.headers, platform.baseUrl)) {
    return problemResponse(403, 'not-allowed', 'This request came from another site and was refused.')
  }
  if (!(request.headers.get('content-type') ?? '').startsWith('application/json')) {
    return problemResponse(415, 'invalid-input', 'Requests are JSON: set content-type to application/json.')
  }
  const body = await readBody(request)
  if (body === null) {
    return problemResponse(413, 'too-large', `A request may have ${maxBodyBytes / 1024} KB at most.`)
  }
  return new Request(request.url, { method: 'POST', headers: request.headers, body })
}

// Null as soon as there is too much of it, whatever its length was said to be.
async function readBody(request: Request): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBodyBytes) return null
  const chunks: Uint8Array[] = []
  let size = 0
  const body: ReadableStream<Uint8Array> | null = request.body
  const reader = body?.getReader()
  for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
    size += part.value.byteLength
    if (size > maxBodyBytes) {
      await reader?.cancel()
      return null
    }
    chunks.push(part.value)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

function problemResponse(status: number, code: string, message: string): Response {
  return Response.json({ error: { message, data: { problem: { code, message } } } }, { status })
}
