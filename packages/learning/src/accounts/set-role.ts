import { DomainError } from '../domain-error.ts'
import type { Person, Platform, Role } from '../platform.ts'
import { toRole, toStoredRole } from './person.ts'

/** Gives a user another role. The last administrator cannot lose theirs. Safe to repeat. */
export async function setRole(
  { db }: Platform,
  administrator: Person,
  input: { readonly userId: string; readonly role: Role },
): Promise<{ readonly role: Role }> {
  await db.$transaction(async (tx) => {
    // Role changes take turns, or two administrators could demote each other.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('set-role'))`
    const user = await tx.user.findUnique({ where: { id: input.userId } })
    if (user === null || user.isAnonymous === true) {
      throw new DomainError('not-found', 'There is no such user. Reload the list to see the current ones.')
    }
    if (toRole(user.role) === input.role) return
    if (user.role === 'ADMINISTRATOR' && (await tx.user.count({ where: { role: 'ADMINISTRATOR' } })) === 1) {
      throw new DomainError('conflict', 'This is the last administrator. Make somebody else one first.')
    }
    await tx.user.update({ where: { id: user.id }, data: { role: toStoredRole(input.role) } })
    await tx.auditEvent.create({
      data: {
        actorId: administrator.id,
        action: 'user.role-changed',
        subjectType: 'user',
        subjectId: user.id,
        detail: { from: toRole(user.role), to: input.role },
      },
    })
  })
  return { role: input.role }
}
