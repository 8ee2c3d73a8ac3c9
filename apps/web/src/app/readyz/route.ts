import { checkReadiness } from '../../operations/readiness.ts'

/** The process can do its work: it is not stopping and the database answers. */
export async function GET(): Promise<Response> {
  const { isReady, reason } = await checkReadiness()
  const headers = { 'cache-control': 'no-store' }
  return isReady
    ? Response.json({ status: 'ready' }, { headers })
    : Response.json({ status: 'not ready', reason }, { status: 503, headers })
}

export const dynamic = 'force-dynamic'
