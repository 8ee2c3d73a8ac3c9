import type { Machine } from '../../machine/machine.ts'
import type { CommandCall, CommandResult } from '../command-model.ts'
import { readOptions, type Options } from '../options.ts'
import { failed, succeeded, unsure } from '../results.ts'
import { addGroupLines, addMember, addUserLines, type Habits, type Id } from './account-lists.ts'
import { makeHome } from './home.ts'
import { findEntry, lowestFree, readRegistry, type Registry } from './ids.ts'
import { addSubordinates } from './subordinate-ids.ts'

const HABITS: Habits = { keepsBackups: true }
const NOGROUP = 65_534

/** `adduser` of Debian: a user, or with a second name a member for a group. */
export function addDebianUser(call: CommandCall, machine: Machine): CommandResult | null {
  const options = readOptions(call.words, {
    flags: 'q',
    longFlags: {
      system: 'system',
      group: 'group',
      'disabled-password': 'disabled',
      'disabled-login': 'disabled',
      'no-create-home': 'homeless',
      quiet: 'q',
      debug: 'q',
    },
    longValues: {
      home: 'home',
      shell: 'shell',
      uid: 'uid',
      gid: 'gid',
      ingroup: 'ingroup',
      gecos: 'gecos',
      comment: 'gecos',
    },
  })
  const [name, group, ...more] = options?.operands ?? []
  if (options === null || name === undefined || more.length > 0) return null
  if (group !== undefined) return joinGroup(name, group, machine)
  if (!/^[a-z][-a-z0-9_]*$/.test(name)) return null
  const registry = readRegistry(machine)
  const existing = findEntry(registry.users, name)
  if (options.has('system')) return addService(name, options, registry, machine)
  // It would ask for a password, and for who it is.
  if (!options.has('disabled')) return null
  if (typeof existing !== 'string') return failed(`adduser: The user \`${name}' already exists.`)
  return addPerson(name, options, registry, machine)
}

function addService(name: string, options: Options, registry: Registry, machine: Machine): CommandResult | null {
  const existing = findEntry(registry.users, name)
  // A service that is there already is as good as made.
  if (typeof existing !== 'string') return existing.uid >= 100 && existing.uid <= 999 ? succeeded() : null
  const uid =
    options.value('uid') === undefined ? lowestFree(100, 999, registry.takenUids) : Number(options.value('uid'))
  const group = serviceGroup(name, options, registry)
  if (group === null) return failed(`adduser: The group \`${options.value('ingroup') ?? ''}' does not exist.`)
  if (group.isNew) addGroupLines(name, group.gid, HABITS, machine)
  const home = options.value('home') ?? '/nonexistent'
  const shell = options.value('shell') ?? '/usr/sbin/nologin'
  const comment = commentOf(options.value('gecos'))
  addUserLines({ name, uid, gid: group.gid, comment, home, shell, isAgeless: true }, HABITS, machine)
  if (home !== '/nonexistent' && !options.has('homeless'))
    makeHome({ path: home, uid, gid: group.gid, mode: 0o755, hasSkeleton: false }, machine)
  return existing === 'none' && uid !== null && group.gid !== null
    ? succeeded()
    : unsure('adduser: not all users are known')
}

interface Group {
  readonly gid: Id
  readonly isNew: boolean
}

/** Null for a group that is not there. */
function serviceGroup(name: string, options: Options, { groups, takenGids }: Registry): Group | null {
  const given = options.value('ingroup')
  if (given !== undefined) {
    const entry = findEntry(groups, given)
    return entry === 'none' ? null : { gid: entry === 'unknown' ? null : entry.gid, isNew: false }
  }
  const gid = options.value('gid')
  if (gid !== undefined) return { gid: Number(gid), isNew: false }
  if (!options.has('group')) return { gid: NOGROUP, isNew: false }
  const own = findEntry(groups, name)
  return typeof own === 'string'
    ? { gid: lowestFree(100, 999, takenGids), isNew: true }
    : { gid: own.gid, isNew: false }
}

function addPerson(name: string, options: Options, registry: Registry, machine: Machine): CommandResult | null {
  const written = options.value('uid')
  const given = options.value('gid') ?? options.value('ingroup')
  const hasOwnGroup = given === undefined
  if (hasOwnGroup && typeof findEntry(registry.groups, name) !== 'string')
    return failed(`adduser: The group \`${name}' already exists.`)
  if (written !== undefined && registry.takenUids?.has(Number(written)) === true)
    return failed(`adduser: The UID ${written} is already in use.`)
  const { takenUids, takenGids } = registry
  const free = hasOwnGroup ? lowestFree(1000, 59_999, takenUids, takenGids) : lowestFree(1000, 59_999, takenUids)
  const uid = written === undefined ? free : Number(written)
  const gid = hasOwnGroup ? uid : groupId(given, registry)
  if (gid === 'none') return failed(`adduser: The group \`${given ?? ''}' does not exist.`)
  if (hasOwnGroup) addGroupLines(name, gid, HABITS, machine)
  const home = options.value('home') ?? `/home/${name}`
  const comment = options.value('gecos') === undefined ? '' : commentOf(options.value('gecos'), true)
  const shell = options.value('shell') ?? '/bin/bash'
  addUserLines({ name, uid, gid, comment, home, shell, isAgeless: false }, HABITS, machine)
  addSubordinates(name, HABITS, machine)
  if (!options.has('homeless')) makeHome({ path: home, uid, gid, mode: homeMode(machine), hasSkeleton: true }, machine)
  if (joinsUsers(machine)) addMember(name, 'users', HABITS, machine)
  const isSure = findEntry(registry.users, name) === 'none' && uid !== null && gid !== null
  return isSure ? succeeded() : unsure('adduser: not all users are known')
}

function groupId(given: string, { groups }: Registry): Id | 'none' {
  if (/^\d+$/.test(given)) return Number(given)
  const entry = findEntry(groups, given)
  return entry === 'none' ? 'none' : entry === 'unknown' ? null : entry.gid
}

// Name, room, telephone at work and at home: what is not given is empty.
function commentOf(text: string | undefined, isAlways = false): string {
  if (text === undefined) return ''
  if (text === '' && !isAlways) return ''
  return text.includes(',') ? text : `${text},,,`
}

function homeMode({ system: { family, version } }: Machine): number {
  if (family === 'ubuntu') return 0o750
  return Number.parseInt(version ?? '12', 10) < 12 ? 0o755 : 0o700
}

// Since version 3.122 of the tool everybody is in the group of users.
function joinsUsers({ system: { family, version } }: Machine): boolean {
  const release = Number.parseInt(version ?? '', 10)
  return Number.isNaN(release) || release >= (family === 'ubuntu' ? 23 : 12)
}

/** `addgroup` of Debian: a group, or with a second name a member for it. */
export function addDebianGroup(call: CommandCall, machine: Machine): CommandResult | null {
  const options = readOptions(call.words, {
    flags: 'q',
    longFlags: { system: 'system', quiet: 'q' },
    longValues: { gid: 'gid' },
  })
  const [name, group, ...more] = options?.operands ?? []
  if (options === null || name === undefined || more.length > 0) return null
  if (group !== undefined) return joinGroup(name, group, machine)
  const { groups, takenGids } = readRegistry(machine)
  const existing = findEntry(groups, name)
  const isSystem = options.has('system')
  if (typeof existing !== 'string')
    return isSystem && existing.gid < 1000 ? succeeded() : failed(`addgroup: The group \`${name}' already exists.`)
  const written = options.value('gid')
  if (written !== undefined && takenGids?.has(Number(written)) === true)
    return failed(`addgroup: The GID \`${written}' is already in use.`)
  const gid =
    written === undefined
      ? isSystem
        ? lowestFree(100, 999, takenGids)
        : lowestFree(1000, 59_999, takenGids)
      : Number(written)
  addGroupLines(name, gid, HABITS, machine)
  return existing === 'none' && gid !== null ? succeeded() : unsure('addgroup: not all groups are known')
}

function joinGroup(user: string, group: string, machine: Machine): CommandResult {
  const { users, groups } = readRegistry(machine)
  if (findEntry(users, user) === 'none') return failed(`adduser: The user \`${user}' does not exist.`)
  if (findEntry(groups, group) === 'none') return failed(`adduser: The group \`${group}' does not exist.`)
  addMember(user, group, HABITS, machine)
  const isSure = findEntry(users, user) !== 'unknown' && findEntry(groups, group) !== 'unknown'
  return isSure ? succeeded() : unsure('adduser: not all users and groups are known')
}
