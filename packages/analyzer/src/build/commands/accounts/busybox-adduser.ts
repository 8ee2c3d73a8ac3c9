import type { Machine } from '../../machine/machine.ts'
import { isBusybox } from '../busybox.ts'
import type { CommandCall, CommandResult } from '../command-model.ts'
import { readOptions, type Options } from '../options.ts'
import { failed, succeeded, unsure } from '../results.ts'
import { addGroupLines, addMember, addUserLines, type Habits, type Id } from './account-lists.ts'
import { makeHome } from './home.ts'
import { findEntry, lowestFree, readRegistry, type Registry } from './ids.ts'

const NOGROUP = 65_533

/** `adduser` of busybox: a user, or with a second name a member for a group. */
export function addBusyboxUser(call: CommandCall, machine: Machine): CommandResult | null {
  const options = readOptions(call.words, {
    flags: 'DHS',
    values: 'hgsGuk',
    longFlags: { 'disabled-password': 'D', 'empty-password': 'D', system: 'S', 'no-create-home': 'H' },
    longValues: { home: 'h', gecos: 'g', shell: 's', ingroup: 'G', uid: 'u', skel: 'k' },
  })
  const [name, group, ...more] = options?.operands ?? []
  if (options === null || name === undefined || more.length > 0 || options.value('k') !== undefined) return null
  if (group !== undefined) return joinGroup(name, group, call, machine)
  // Without -D it asks for a password.
  if (!options.has('D') && !options.has('S')) return null
  return addUser(name, options, call, machine)
}

function addUser(name: string, options: Options, call: CommandCall, machine: Machine): CommandResult {
  const registry = readRegistry(machine)
  const existing = findEntry(registry.users, name)
  if (typeof existing !== 'string') return failed(`adduser: user '${name}' in use`)
  const isSystem = options.has('S')
  const given = options.value('G')
  const group = given === undefined ? 'none' : findEntry(registry.groups, given)
  if (given !== undefined && group === 'none') return failed(`adduser: unknown group ${given}`)
  const hasOwnGroup = given === undefined && !isSystem
  if (hasOwnGroup && typeof findEntry(registry.groups, name) !== 'string')
    return failed(`adduser: group '${name}' in use`)
  const uid = uidFor(options, hasOwnGroup, registry)
  if (uid === 'taken') return failed(`adduser: uid '${options.value('u') ?? ''}' in use`)
  const gid = group === 'unknown' ? null : group !== 'none' ? group.gid : hasOwnGroup ? uid : NOGROUP
  const habits = habitsOf(call, machine)
  if (hasOwnGroup) addGroupLines(name, gid, habits, machine)
  const home = options.value('h') ?? `/home/${name}`
  const shell = options.value('s') ?? (isSystem ? '/sbin/nologin' : '/bin/sh')
  const comment = options.value('g') ?? 'Linux User,,,'
  addUserLines({ name, uid, gid, comment, home, shell, isAgeless: false }, habits, machine)
  if (!options.has('H')) giveHome(home, uid, gid, call, machine)
  return existing === 'none' && uid !== null && gid !== null ? succeeded() : unsure('adduser: not all users are known')
}

function uidFor(options: Options, hasOwnGroup: boolean, { takenUids, takenGids }: Registry): Id | 'taken' {
  const written = options.value('u')
  if (written !== undefined) return takenUids?.has(Number(written)) === true ? 'taken' : Number(written)
  const [first, last] = options.has('S') ? [100, 999] : [1000, 59_999]
  return hasOwnGroup ? lowestFree(first, last, takenUids, takenGids) : lowestFree(first, last, takenUids)
}

// busybox itself lets what is made in a home belong to the group of the home.
function giveHome(path: string, uid: Id, gid: Id, call: CommandCall, machine: Machine): void {
  const mode = isBusybox(call, machine) ? 0o2755 : 0o755
  const isMade = makeHome({ path, uid, gid, mode, hasSkeleton: true }, machine)
  if (!isMade && uid !== null && gid !== null) machine.files.mark(path, { uid, gid, mode })
}

function habitsOf(call: CommandCall, machine: Machine): Habits {
  return { keepsBackups: isBusybox(call, machine) }
}

/** `addgroup` of busybox: a group, or with a second name a member for it. */
export function addBusyboxGroup(call: CommandCall, machine: Machine): CommandResult | null {
  const options = readOptions(call.words, {
    flags: 'S',
    values: 'g',
    longFlags: { system: 'S' },
    longValues: { gid: 'g' },
  })
  const [name, group, ...more] = options?.operands ?? []
  if (options === null || name === undefined || more.length > 0) return null
  if (group !== undefined) return joinGroup(name, group, call, machine)
  const { groups, takenGids } = readRegistry(machine)
  const existing = findEntry(groups, name)
  if (typeof existing !== 'string') return failed(`addgroup: group '${name}' in use`)
  const written = options.value('g')
  if (written !== undefined && takenGids?.has(Number(written)) === true)
    return failed(`addgroup: gid '${written}' in use`)
  const [first, last] = options.has('S') ? [100, 999] : [1000, 59_999]
  const gid = written === undefined ? lowestFree(first, last, takenGids) : Number(written)
  addGroupLines(name, gid, habitsOf(call, machine), machine)
  return existing === 'none' && gid !== null ? succeeded() : unsure('addgroup: not all groups are known')
}

function joinGroup(user: string, group: string, call: CommandCall, machine: Machine): CommandResult {
  const { users, groups } = readRegistry(machine)
  if (findEntry(users, user) === 'none') return failed(`${call.name}: unknown user ${user}`)
  if (findEntry(groups, group) === 'none') return failed(`${call.name}: unknown group ${group}`)
  addMember(user, group, habitsOf(call, machine), machine)
  const isSure = findEntry(users, user) !== 'unknown' && findEntry(groups, group) !== 'unknown'
  return isSure ? succeeded() : unsure(`${call.name}: not all users and groups are known`)
}
