import { getPlatform } from '../platform.ts'
import { getLifecycle } from './lifecycle.ts'

const patienceMs = 2_000

/** Whether this process should be sent requests. */
export async function checkReadiness(): Promise<{ readonly isReady: boolean; readonly reason?: string }> {
  if (getLifecycle().isStopping) return { isReady: false, reason: 'the server is stopping' }
  const tooLate = new Promise<false>((resolve) => setTimeout(resolve, patienceMs, false).unref())
  const answers = getPlatform().db.$queryRaw`SELECT 1`.then(() => true).catch(() => false)
  return (await Promise.race([answers, tooLate]))
    ? { isReady: true }
    : { isReady: false, reason: 'the database does not answer' }
}
