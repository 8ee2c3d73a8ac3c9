import type { Reason } from '../files/node.ts'
import { readGroups, readUsers, type Entries } from '../machine/account-files.ts'
import type { Machine } from '../machine/machine.ts'

/** Whom files are given to; undefined for what stays as it is. */
export interface NewOwner {
  readonly uid: number | undefined
  readonly gid: number | undefined
}

/** Whom `user:group` names, or why nobody. */
export type OwnerReading =
  | { readonly kind: 'known'; readonly owner: NewOwner }
  | { readonly kind: 'missing'; readonly message: string }
  | { readonly kind: 'unknown'; readonly why: Reason }

type IdReading =
  | { readonly kind: 'known'; readonly id: number | undefined }
  | Exclude<OwnerReading, { readonly kind: 'known' }>

/** Reads `user`, `user:group`, `:group` and `user:`, which is the user with the group of his own. */
export function readOwner(text: string, machine: Machine): OwnerReading {
  const colon = text.indexOf(':')
  const [user, group] = colon === -1 ? [text, ''] : [text.slice(0, colon), text.slice(colon + 1)]
  const { root } = machine.files
  const uid = idOf(user, readUsers(root), ({ uid: id }) => id, `invalid user: '${text}'`)
  if (uid.kind !== 'known') return uid
  const isOwnGroup = colon !== -1 && group === '' && user !== ''
  const gid = isOwnGroup
    ? idOf(user, readUsers(root), ({ gid: id }) => id, `invalid spec: '${text}'`, true)
    : idOf(group, readGroups(root), ({ gid: id }) => id, `invalid group: '${text}'`)
  return gid.kind === 'known' ? { kind: 'known', owner: { uid: uid.id, gid: gid.id } } : gid
}

/** The number of a group; undefined for none. */
export function readGroupId(name: string, machine: Machine): IdReading {
  return idOf(name, readGroups(machine.files.current), ({ gid }) => gid, `invalid group: '${name}'`)
}

// A number is a name first, if somebody has it; that nobody has is what is taken for granted here.
function idOf<Entry extends { readonly name: string }>(
  word: string,
  list: Entries<Entry>,
  of: (entry: Entry) => number,
  message: string,
  needsEntry = false,
): IdReading {
  if (word === '') return { kind: 'known', id: undefined }
  if (/^\+?\d+$/.test(word) && !needsEntry) return { kind: 'known', id: Number(word) }
  if (list.kind === 'unknown') return word === 'root' && !needsEntry ? { kind: 'known', id: 0 } : list
  const entry = list.entries.find(({ name }) => name === word)
  if (entry !== undefined) return { kind: 'known', id: of(entry) }
  return list.rest === null ? { kind: 'missing', message } : { kind: 'unknown', why: list.rest }
}
