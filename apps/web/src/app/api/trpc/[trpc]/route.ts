import { handleTrpc } from '@stagecraft/api'
import { log } from '../../../../operations/log.ts'
import { getPlatform } from '../../../../platform.ts'

function handle(request: Request): Promise<Response> {
  return handleTrpc(getPlatform(), request, {
    endpoint: '/api/trpc',
    onError({ path, error }) {
      const isOurs = error.code === 'INTERNAL_SERVER_ERROR'
      log(isOurs ? 'error' : 'warn', 'procedure refused', {
        requestId: request.headers.get('x-request-id'),
        procedure: path,
        code: error.code,
        ...(isOurs ? { error: error.cause ?? error } : { reason: error.message }),
      })
    },
  })
}

export { handle as GET, handle as POST }
