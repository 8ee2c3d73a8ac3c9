import { textOf } from '../files/content.ts'
import type { FolderNode, Reason } from '../files/node.ts'
import { findPlace } from '../files/place.ts'
import type { Account } from './account.ts'

/** A line of /etc/passwd. */
export interface UserEntry {
  readonly name: string
  readonly uid: number
  readonly gid: number
  readonly home: string
}

/** A line of /etc/group. */
export interface GroupEntry {
  readonly name: string
  readonly gid: number
  readonly members: readonly string[]
}

/** The lines that are known of a file of accounts. A file that is missing has none. */
export interface Entries<Entry> {
  readonly entries: readonly Entry[]
  /** Why there may be more; null if these are all. */
  readonly why: Reason | null
}

/** An account that USER names, or why there is none. */
export type AccountReading =
  | { readonly kind: 'found'; readonly account: Account }
  | { readonly kind: 'missing'; readonly message: string }
  | { readonly kind: 'unknown'; readonly why: Reason }

/** The users of a filesystem. */
export function readUsers(root: FolderNode): Entries<UserEntry> {
  return readLines(root, '/etc/passwd', ([name = '', , uid, gid, , home = '']) => ({
    name,
    uid: numberOf(uid),
    gid: numberOf(gid),
    home,
  }))
}

/** The groups of a filesystem. */
export function readGroups(root: FolderNode): Entries<GroupEntry> {
  return readLines(root, '/etc/group', ([name = '', , gid, members = '']) => ({
    name,
    gid: numberOf(gid),
    members: members === '' ? [] : members.split(','),
  }))
}

/** Who a container runs as, for `user`, `user:group` and numbers in place of them, as runc finds it out. */
export function findAccount(root: FolderNode, user: string): AccountReading {
  const [name = '', groupName = ''] = splitUser(user)
  if (isNumber(name) && isNumber(groupName)) return { kind: 'found', account: numbered(name, Number(groupName)) }
  const users = readUsers(root)
  const entry = users.entries.find((one) => isNamed(one.name, one.uid, name === '' ? '0' : name))
  if (entry === undefined && users.why !== null && name !== '') return { kind: 'unknown', why: users.why }
  if (entry === undefined && name !== '' && !isNumber(name)) {
    return { kind: 'missing', message: `unable to find user ${name}: no matching entries in passwd file` }
  }
  return addGroups(root, groupName, entry === undefined ? numbered(name, 0) : accountOf(entry))
}

function addGroups(root: FolderNode, groupName: string, account: Account): AccountReading {
  const groups = readGroups(root)
  if (groupName === '') {
    const more = groups.entries.filter(({ members }) => account.name !== null && members.includes(account.name))
    return { kind: 'found', account: { ...account, groups: more.map(({ gid }) => gid) } }
  }
  const gid = groups.entries.find((one) => isNamed(one.name, one.gid, groupName))?.gid
  if (gid !== undefined) return { kind: 'found', account: { ...account, gid } }
  if (isNumber(groupName)) return { kind: 'found', account: { ...account, gid: Number(groupName) } }
  if (groups.why !== null) return { kind: 'unknown', why: groups.why }
  return { kind: 'missing', message: `unable to find group ${groupName}: no matching entries in group file` }
}

function splitUser(user: string): readonly string[] {
  const colon = user.indexOf(':')
  return colon === -1 ? [user] : [user.slice(0, colon), user.slice(colon + 1)]
}

function isNamed(name: string, id: number, wanted: string): boolean {
  return name === wanted || (isNumber(wanted) && id === Number(wanted))
}

function accountOf({ name, uid, gid, home }: UserEntry): Account {
  return { name, uid, gid, home, groups: [] }
}

function numbered(uid: string, gid: number): Account {
  return { name: null, uid: Number(uid), gid, home: '/', groups: [] }
}

function isNumber(text: string): boolean {
  return /^[0-9]+$/.test(text)
}

function readLines<Entry>(root: FolderNode, path: string, read: (fields: readonly string[]) => Entry): Entries<Entry> {
  const place = findPlace(root, path)
  if (place.kind === 'unknown') return { entries: [], why: place.why }
  if (place.kind === 'missing' || place.node.kind !== 'file') return { entries: [], why: null }
  const { content, written } = place.node
  const nature = content.kind === 'product' && content.nature?.kind === 'accounts' ? content.nature : null
  const text = textOf(content) ?? nature?.lines ?? ''
  const isAll = content.kind === 'text' || nature?.isAll === true
  const lines = text.split('\n').map((line) => line.trim())
  return {
    entries: lines.filter((line) => line !== '').map((line) => read(line.split(':'))),
    why: isAll ? null : { text: `What is in ${path} is not known.`, time: written },
  }
}

function numberOf(text: string | undefined): number {
  return text !== undefined && isNumber(text) ? Number(text) : 0
}
