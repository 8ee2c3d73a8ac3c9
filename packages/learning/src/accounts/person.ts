import type { Person, Role } from '../platform.ts'

/** The role as the database spells it. */
export type StoredRole = Uppercase<Role>

const roles: Readonly<Record<StoredRole, Role>> = {
  LEARNER: 'learner',
  INSTRUCTOR: 'instructor',
  ADMINISTRATOR: 'administrator',
}

export function toRole(stored: string): Role {
  const role = roles[stored as StoredRole]
  if (role === undefined) throw new Error(`unknown role ${stored}`)
  return role
}

export function toStoredRole(role: Role): StoredRole {
  return role.toUpperCase() as StoredRole
}

interface UserRow {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role?: string | null | undefined
  readonly isAnonymous?: boolean | null | undefined
}

/** A row of the users table as the rest of the product sees it. */
export function toPerson(user: UserRow): Person {
  const isGuest = user.isAnonymous === true
  return {
    id: user.id,
    name: user.name,
    // A guest's address is a placeholder that nobody should see.
    email: isGuest ? null : user.email,
    role: toRole(user.role ?? 'LEARNER'),
    isGuest,
  }
}
