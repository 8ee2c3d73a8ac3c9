import type { TRPCError } from '@trpc/server'
import * as z from 'zod'
import { DomainError, type DomainErrorCode } from '@stagecraft/learning'

/** An error as it is shown to people. */
export interface Problem {
  readonly code: string
  readonly message: string
}

const codes = {
  'not-found': 'NOT_FOUND',
  'not-signed-in': 'UNAUTHORIZED',
  'not-allowed': 'FORBIDDEN',
  'invalid-input': 'BAD_REQUEST',
  conflict: 'CONFLICT',
  'already-done': 'CONFLICT',
  'too-large': 'PAYLOAD_TOO_LARGE',
  'too-many': 'TOO_MANY_REQUESTS',
  'not-graded': 'INTERNAL_SERVER_ERROR',
} as const satisfies Record<DomainErrorCode, TRPCError['code']>

export function codeOf(error: DomainError): TRPCError['code'] {
  return codes[error.code]
}

/** What may be shown of an error: nothing of an unexpected one but that it happened. */
export function problemOf(error: TRPCError): Problem {
  const { cause } = error
  if (cause instanceof DomainError) return { code: cause.code, message: cause.message }
  if (error.code === 'BAD_REQUEST' && cause instanceof z.core.$ZodError) {
    return { code: 'invalid-input', message: describeIssues(cause) }
  }
  if (error.code === 'INTERNAL_SERVER_ERROR') {
    return { code: 'internal', message: 'Something went wrong on our side. Nothing you did is lost; please try again.' }
  }
  return { code: error.code.toLowerCase().replaceAll('_', '-'), message: error.message }
}

function describeIssues(error: z.core.$ZodError): string {
  return error.issues
    .map(({ path, message }) => (path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`))
    .join('; ')
}
