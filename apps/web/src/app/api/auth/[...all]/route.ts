import { log } from '../../../../operations/log.ts'
import { getPlatform } from '../../../../platform.ts'

async function handle(request: Request): Promise<Response> {
  const response = await getPlatform().auth.handler(request)
  if (response.status >= 400) {
    log(response.status >= 500 ? 'error' : 'warn', 'sign-in refused', {
      requestId: request.headers.get('x-request-id'),
      path: new URL(request.url).pathname,
      status: response.status,
    })
  }
  return response
}

export { handle as GET, handle as POST }
