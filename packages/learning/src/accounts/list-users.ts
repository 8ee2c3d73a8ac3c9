import type { Person, Platform } from '../platform.ts'
import { toPerson } from './person.ts'

export interface UserRow extends Person {
  readonly createdAt: Date
}

export interface UserPage {
  readonly users: readonly UserRow[]
  /** Pass it as `cursor` to get the next page; null at the end. */
  readonly nextCursor: string | null
}

const pageSize = 50

/** Users, newest first; `query` looks in names and addresses. Guests are listed only when asked for. */
export async function listUsers(
  { db }: Platform,
  input: { readonly query?: string | undefined; readonly cursor?: string | undefined; readonly guests?: boolean },
): Promise<UserPage> {
  const query = input.query?.trim() ?? ''
  const rows = await db.user.findMany({
    where: {
      ...(input.guests === true ? {} : { isAnonymous: false }),
      ...(query === ''
        ? {}
        : {
            OR: [
              { name: { contains: query, mode: 'insensitive' } },
              { email: { contains: query, mode: 'insensitive' } },
            ],
          }),
    },
    // Ids are version 7: their order is the order of making.
    orderBy: { id: 'desc' },
    take: pageSize + 1,
    ...(input.cursor === undefined ? {} : { cursor: { id: input.cursor }, skip: 1 }),
  })
  const page = rows.slice(0, pageSize)
  return {
    users: page.map((row) => ({ ...toPerson(row), createdAt: row.createdAt })),
    nextCursor: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
  }
}
