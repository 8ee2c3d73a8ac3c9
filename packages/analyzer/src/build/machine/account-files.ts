import { textOf } from '../files/content.ts'
import type { Content, FolderNode, Reason } from '../files/node.ts'
import { findPlace } from '../files/place.ts'
import { SUPERUSER, type Account } from './account.ts'

/** A line of /etc/passwd. */
export interface UserEntry {
  readonly name: string
  readonly uid: number
  readonly gid: number
  readonly home: string
  /** What it logs in with; empty for the usual shell. */
  readonly shell: string
}

/** A line of /etc/group. */
export interface GroupEntry {
  readonly name: string
  readonly gid: number
  readonly members: readonly string[]
}

/**
 * The lines of a file of accounts; a reason if they can't be told. A file that is missing has none. `rest` says why
 * there may be others as well; null if these are all.
 */
export type Entries<Entry> =
  | { readonly kind: 'known'; readonly entries: readonly Entry[]; readonly rest: Reason | null }
  | { readonly kind: 'unknown'; readonly why: Reason }

/** An account that USER names, or why there is none. */
export type AccountReading =
  | { readonly kind: 'found'; readonly account: Account }
  | { readonly kind: 'missing'; readonly message: string }
  | { readonly kind: 'unknown'; readonly why: Reason }

/** The users of a filesystem. */
export function readUsers(root: FolderNode): Entries<UserEntry> {
  return readLines(root, '/etc/passwd', knownUsers, ([name = '', , uid, gid, , home = '', shell = '']) => ({
    name,
    uid: numberOf(uid),
    gid: numberOf(gid),
    home,
    shell,
  }))
}

/** The groups of a filesystem. */
export function readGroups(root: FolderNode): Entries<GroupEntry> {
  return readLines(root, '/etc/group', knownGroups, ([name = '', , gid, members = '']) => ({
    name,
    gid: numberOf(gid),
    members: members === '' ? [] : members.split(','),
  }))
}

/** Who a container runs as, for `user`, `user:group` and numbers in place of them, as runc finds it out. */
export function findAccount(root: FolderNode, user: string): AccountReading {
  const reading = lookUpAccount(root, user)
  // Whoever is root has all rights, whatever else is not known.
  return reading.kind === 'unknown' && /^(?:|0|root)$/.test(user) ? { kind: 'found', account: SUPERUSER } : reading
}

function lookUpAccount(root: FolderNode, user: string): AccountReading {
  const [name = '', groupName = ''] = splitUser(user)
  if (isNumber(name) && isNumber(groupName)) return { kind: 'found', account: numbered(name, Number(groupName)) }
  const users = readUsers(root)
  if (users.kind === 'unknown') return users
  const entry = users.entries.find((one) => isNamed(one.name, one.uid, name === '' ? '0' : name))
  if (entry === undefined && users.rest !== null) return { kind: 'unknown', why: users.rest }
  if (entry === undefined && name !== '' && !isNumber(name)) {
    return { kind: 'missing', message: `unable to find user ${name}: no matching entries in passwd file` }
  }
  return addGroups(root, groupName, entry === undefined ? numbered(name, 0) : accountOf(entry))
}

function addGroups(root: FolderNode, groupName: string, account: Account): AccountReading {
  const groups = readGroups(root)
  if (groups.kind === 'unknown') return groups
  if (groupName === '') {
    const more = groups.entries.filter(({ members }) => account.name !== null && members.includes(account.name))
    return { kind: 'found', account: { ...account, groups: more.map(({ gid }) => gid) } }
  }
  const gid = groups.entries.find((one) => isNamed(one.name, one.gid, groupName))?.gid
  if (gid !== undefined) return { kind: 'found', account: { ...account, gid } }
  if (groups.rest !== null) return { kind: 'unknown', why: groups.rest }
  if (isNumber(groupName)) return { kind: 'found', account: { ...account, gid: Number(groupName) } }
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

// Each RUN asks for the accounts, and the files are the same for most of them.
const knownUsers = new WeakMap<Content, readonly UserEntry[]>()
const knownGroups = new WeakMap<Content, readonly GroupEntry[]>()

function readLines<Entry>(
  root: FolderNode,
  path: string,
  known: WeakMap<Content, readonly Entry[]>,
  read: (fields: readonly string[]) => Entry,
): Entries<Entry> {
  const place = findPlace(root, path)
  if (place.kind === 'unknown') return place
  if (place.kind === 'missing' || place.node.kind !== 'file') return { kind: 'known', entries: [], rest: null }
  const { content, written } = place.node
  const why = { text: `What is in ${path} is not known.`, time: written }
  const { text, isAll } = linesIn(content)
  if (text === null) return { kind: 'unknown', why }
  const entries = known.get(content) ?? readEntries(text, read)
  known.set(content, entries)
  return { kind: 'known', entries, rest: isAll ? null : why }
}

function readEntries<Entry>(text: string, read: (fields: readonly string[]) => Entry): readonly Entry[] {
  const lines = text.split('\n').map((line) => line.trim())
  return lines.filter((line) => line !== '').map((line) => read(line.split(':')))
}

function linesIn(content: Content): { readonly text: string | null; readonly isAll: boolean } {
  const nature = content.kind === 'product' ? content.nature : null
  if (nature?.kind === 'accounts') return { text: nature.lines, isAll: nature.isAll }
  return { text: textOf(content), isAll: true }
}

function numberOf(text: string | undefined): number {
  return text !== undefined && isNumber(text) ? Number(text) : 0
}
