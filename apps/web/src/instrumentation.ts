import type { Instrumentation } from 'next'

/** Runs once when a server process starts, before its first request. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { startOperations } = await import('./operations/start.ts')
  startOperations()
}

/** Logs what a page threw; visitors see only the digest by which it can be found here. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { log } = await import('./operations/log.ts')
  log('error', 'page failed', {
    requestId: request.headers['x-request-id'],
    path: request.path.split('?', 1)[0],
    route: context.routePath,
    digest: (error as { digest?: unknown }).digest,
    error,
  })
}
