import type { FolderNode, Reason } from '../files/node.ts'
import type { Owner } from '../files/tree-editor.ts'
import { readGroups, readUsers } from '../machine/account-files.ts'
import type { Entries } from '../machine/account-files.ts'

/** Who copied files belong to, or new folders of WORKDIR. */
export type OwnerReading =
  | { readonly kind: 'known'; readonly owner: Owner }
  | { readonly kind: 'unknown'; readonly why: Reason }
  | { readonly kind: 'failed'; readonly message: string }

/**
 * Looks up `user`, `user:group` or numbers in the filesystem that is copied to. BuildKit takes a name that it does
 * not find there for root, and a user's number for that of the group as well; where there is no filesystem yet
 * (`root` is null), it can't look for names.
 */
export function findNewOwner(words: string, root: FolderNode | null): OwnerReading {
  const colon = words.indexOf(':')
  const user = colon === -1 ? words : words.slice(0, colon)
  const group = colon === -1 ? null : words.slice(colon + 1)
  if (root === null && (isName(user) || (group !== null && isName(group)))) {
    return { kind: 'failed', message: 'invalid user index: -1' }
  }
  const owner = findUser(user, root)
  return owner.kind !== 'known' || group === null ? owner : findGroup(group, owner.owner, root)
}

function findUser(user: string, root: FolderNode | null): OwnerReading {
  const id = idOf(user)
  if (id !== null || root === null) return { kind: 'known', owner: { uid: id ?? 0, gid: id ?? 0 } }
  return lookUp(readUsers(root), user, ({ uid, gid }) => ({ uid, gid }), { uid: 0, gid: 0 })
}

function findGroup(group: string, owner: Owner, root: FolderNode | null): OwnerReading {
  const id = idOf(group)
  if (id !== null || root === null) return { kind: 'known', owner: { ...owner, gid: id ?? 0 } }
  return lookUp(readGroups(root), group, ({ gid }) => ({ ...owner, gid }), owner)
}

function lookUp<Entry extends { readonly name: string }>(
  list: Entries<Entry>,
  name: string,
  ownerOf: (entry: Entry) => Owner,
  otherwise: Owner,
): OwnerReading {
  if (list.kind === 'unknown') return list
  const entry = list.entries.find((one) => one.name === name)
  if (entry === undefined && list.rest !== null) return { kind: 'unknown', why: list.rest }
  return { kind: 'known', owner: entry === undefined ? otherwise : ownerOf(entry) }
}

function isName(word: string): boolean {
  return idOf(word) === null
}

/** Nothing at all counts as root, too. */
function idOf(word: string): number | null {
  if (word === '' || word === 'root') return 0
  return /^[+-]?[0-9]+$/.test(word) && Math.abs(Number(word)) < 2 ** 31 ? Number(word) >>> 0 : null
}
