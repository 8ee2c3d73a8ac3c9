import { createHash, timingSafeEqual } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import { isUniqueViolation } from '@stagecraft/db'
import { DomainError } from '../domain-error.ts'
import type { Platform } from '../platform.ts'

export interface AdministratorInput {
  readonly name: string
  readonly email: string
  readonly password: string
  readonly code?: string | undefined
}

/**
 * Makes the first administrator. Works once in the life of an installation, however many
 * browsers try at the same moment: the one row of `installation` can be inserted only once.
 */
export async function createAdministrator(
  { db, setupCode }: Platform & { readonly setupCode: string | null },
  input: AdministratorInput,
): Promise<void> {
  if (setupCode !== null && !isSame(setupCode, input.code ?? '')) {
    throw new DomainError(
      'not-allowed',
      'The setup code is not right. It is SETUP_CODE in the settings of this server.',
    )
  }
  // Hashing costs much on purpose; nobody should make the server do it for nothing.
  if ((await db.installation.count()) > 0) throw setupIsDone()
  const password = await hashPassword(input.password)
  try {
    await db.$transaction(async (tx) => {
      if ((await tx.installation.count()) > 0) throw setupIsDone()
      const { id } = await tx.user.create({
        data: { name: input.name, email: input.email.toLowerCase(), role: 'ADMINISTRATOR', emailVerified: true },
      })
      await tx.account.create({ data: { userId: id, providerId: 'credential', accountId: id, password } })
      await tx.installation.create({ data: { administratorId: id } })
      await tx.auditEvent.create({
        data: { actorId: id, action: 'installation.set-up', subjectType: 'user', subjectId: id },
      })
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    if ((await db.installation.count()) > 0) throw setupIsDone()
    throw new DomainError(
      'conflict',
      `${input.email} has an account already. Use another address for the administrator.`,
    )
  }
}

// In the same time whatever is given, so that the time tells nothing of the code.
function isSame(expected: string, given: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(expected), digest(given))
}

function setupIsDone(): DomainError {
  return new DomainError('already-done', 'This installation has its administrator already. Sign in instead.')
}
