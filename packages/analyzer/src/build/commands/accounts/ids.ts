import type { Entries, GroupEntry, UserEntry } from '../../machine/account-files.ts'
import { readGroups, readUsers } from '../../machine/account-files.ts'
import type { Machine } from '../../machine/machine.ts'
import type { Id } from './account-lists.ts'

/** Numbers of users or groups that are taken; null if not all are known. */
export type Taken = ReadonlySet<number> | null

/** Who has an account, as far as it is known. */
export interface Registry {
  readonly users: Entries<UserEntry>
  readonly groups: Entries<GroupEntry>
  readonly takenUids: Taken
  readonly takenGids: Taken
}

/** Reads the lists of users and groups. */
export function readRegistry(machine: Machine): Registry {
  const users = readUsers(machine.files.current)
  const groups = readGroups(machine.files.current)
  return {
    users,
    groups,
    takenUids: taken(users, ({ uid }) => uid),
    takenGids: taken(groups, ({ gid }) => gid),
  }
}

function taken<Entry>(list: Entries<Entry>, of: (entry: Entry) => number): Taken {
  return list.kind === 'known' && list.rest === null ? new Set(list.entries.map(of)) : null
}

/** The entry of a name: `none` if there surely is none, `unknown` if that can't be told. */
export function findEntry<Entry extends { readonly name: string }>(
  list: Entries<Entry>,
  name: string,
): Entry | 'none' | 'unknown' {
  if (list.kind === 'unknown') return 'unknown'
  return list.entries.find((entry) => entry.name === name) ?? (list.rest === null ? 'none' : 'unknown')
}

/** The lowest number that is free, as adduser and addgroup take it. */
export function lowestFree(first: number, last: number, ...lists: readonly Taken[]): Id {
  if (lists.includes(null)) return null
  for (let id = first; id <= last; id++) if (lists.every((list) => list?.has(id) === false)) return id
  return null
}

/** The number after the highest that is taken, as useradd and groupadd take it. */
export function nextFree(first: number, last: number, list: Taken): Id {
  if (list === null) return null
  const used = [...list].filter((id) => id >= first && id <= last)
  const next = Math.max(first - 1, ...used) + 1
  return next <= last ? next : lowestFree(first, last, list)
}

/** The number below the lowest that is taken, as useradd and groupadd take it for services. */
export function nextSystem(list: Taken): Id {
  if (list === null) return null
  const [first, last] = [101, 999]
  const used = [...list].filter((id) => id >= first && id <= last)
  const below = Math.min(last + 1, ...used) - 1
  for (let id = below < first ? last : below; id >= first; id--) if (!list.has(id)) return id
  return null
}
