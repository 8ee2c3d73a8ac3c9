import { readBody } from '../read-body.ts'
import { isOwnOrigin } from './own-origin.ts'

// Names, addresses and passwords are short.
const maxBodyBytes = 16 * 1024

/**
 * Lets a request through to sign-in if it comes from a page of ours and is not too large. The library checks
 * origins too, but not of every request and not in every environment; sizes it leaves to others.
 */
export async function admitWrite(
  request: Request,
  baseUrl: string,
  handle: (request: Request) => Promise<Response>,
): Promise<Response> {
  if (request.method === 'GET') return handle(request)
  if (!isOwnOrigin(request.headers, baseUrl)) return refuse(403, 'This request came from another site and was refused.')
  const body = await readBody(request, maxBodyBytes)
  if (body === null) return refuse(413, `This request may have ${maxBodyBytes / 1024} KB at most.`)
  return handle(new Request(request.url, { method: request.method, headers: request.headers, body }))
}

function refuse(status: number, message: string): Response {
  return Response.json({ message }, { status })
}
