import { randomUUID } from 'node:crypto'
import type { Db } from '@stagecraft/db'
import { toPerson, toStoredRole } from '../accounts/person.ts'
import type { Person, Role } from '../platform.ts'

interface PersonOptions {
  readonly role?: Role
  readonly isGuest?: boolean
}

/** Stores a new person, for tests. */
export async function aPerson(db: Db, { role = 'learner', isGuest = false }: PersonOptions = {}): Promise<Person> {
  const user = await db.user.create({
    data: {
      name: isGuest ? 'Guest' : 'Learner',
      email: `${randomUUID()}@example.org`,
      role: toStoredRole(role),
      isAnonymous: isGuest,
    },
  })
  return toPerson(user)
}
