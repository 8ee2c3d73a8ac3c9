import { failureMessage } from '@/components/failure-message.ts'
import { mayPass } from '@/trpc/query-client.ts'
import type { Failure } from './courier.ts'

/** What became of an answer that was not taken. */
export function failureOf(error: unknown): Failure {
  if (mayPass(error)) return { kind: 'passing' }
  const { data } = error as { readonly data?: { readonly problem?: { readonly code?: string } } | null }
  const code = data?.problem?.code
  if (code === 'already-done') return { kind: 'over' }
  // Too much at once is slowed down, not refused.
  if (code === 'too-many') return { kind: 'passing' }
  return { kind: 'refused', why: failureMessage(error) }
}
