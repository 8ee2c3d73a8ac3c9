import { DomainError } from '../domain-error.ts'
import type { Person, Platform } from '../platform.ts'
import type { Auth } from './auth.ts'
import { resetLink } from './reset-link.ts'

const validHours = 24

/** A link with which a user can choose a new password once, for an administrator to hand over. */
export async function issueResetLink(
  { db, auth, baseUrl }: Platform & { readonly auth: Auth; readonly baseUrl: string },
  administrator: Person,
  input: { readonly userId: string },
): Promise<{ readonly url: string; readonly expiresAt: Date }> {
  const user = await db.user.findUnique({ where: { id: input.userId } })
  if (user === null || user.isAnonymous === true) {
    throw new DomainError('not-found', 'There is no such user. Reload the list to see the current ones.')
  }
  const expiresAt = new Date(Date.now() + validHours * 3_600_000)
  const token = await auth.createResetToken(user.id, expiresAt)
  await db.auditEvent.create({
    data: {
      actorId: administrator.id,
      action: 'user.reset-link-issued',
      subjectType: 'user',
      subjectId: user.id,
    },
  })
  return { url: resetLink(baseUrl, token), expiresAt }
}
