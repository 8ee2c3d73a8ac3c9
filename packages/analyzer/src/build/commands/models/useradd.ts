import type { Machine } from '../../machine/machine.ts'
import { addGroupLines, addMember, addUserLines, type Habits, type Id } from '../accounts/account-lists.ts'
import { makeHome } from '../accounts/home.ts'
import { findEntry, nextFree, nextSystem, readRegistry, type Registry } from '../accounts/ids.ts'
import { addSubordinates } from '../accounts/subordinate-ids.ts'
import { defineCommand, type CommandResult } from '../command-model.ts'
import { readOptions, type Options } from '../options.ts'
import { failed, succeeded, unsure } from '../results.ts'

const HABITS: Habits = { keepsBackups: true }

export const useradd = defineCommand({
  names: ['useradd'],
  summary: 'Makes users with numbers, groups and homes by the rules of shadow-utils.',
  run(call, machine) {
    const options = readOptions(call.words, {
      flags: 'mMrUNol',
      values: 'ugGdsckbpK',
      longFlags: {
        'create-home': 'm',
        'no-create-home': 'M',
        system: 'r',
        'user-group': 'U',
        'no-user-group': 'N',
        'non-unique': 'o',
        'no-log-init': 'l',
      },
      longValues: {
        uid: 'u',
        gid: 'g',
        groups: 'G',
        'home-dir': 'd',
        home: 'd',
        shell: 's',
        comment: 'c',
        password: 'p',
        'base-dir': 'b',
      },
    })
    const [name, ...more] = options?.operands ?? []
    if (options === null || name === undefined || more.length > 0) return null
    if (options.value('k') !== undefined || options.value('K') !== undefined || options.value('p') !== undefined)
      return null
    if (machine.account.uid !== 0) return failed('useradd: Permission denied.')
    return addUser(name, options, readRegistry(machine), machine)
  },
})

function addUser(name: string, options: Options, registry: Registry, machine: Machine): CommandResult | null {
  if (!/^[a-z_][a-z0-9_-]*\$?$/.test(name))
    return /^[A-Za-z0-9_.-]+$/.test(name) ? null : failed(`useradd: invalid user name '${name}'`, 3)
  const existing = findEntry(registry.users, name)
  if (typeof existing !== 'string') return failed(`useradd: user '${name}' already exists`, 9)
  const isSystem = options.has('r')
  const written = options.value('u')
  if (written !== undefined && !/^\d+$/.test(written)) return failed(`useradd: invalid user ID '${written}'`, 3)
  const uid =
    written === undefined
      ? (isSystem ? nextSystem : (list: Registry['takenUids']) => nextFree(1000, 60_000, list))(registry.takenUids)
      : Number(written)
  if (written !== undefined && registry.takenUids?.has(Number(written)) === true && !options.has('o')) {
    return failed(`useradd: UID ${written} is not unique`, 4)
  }
  const group = groupFor(name, uid, isSystem, options, registry)
  if ('status' in group) return group
  const others =
    options
      .value('G')
      ?.split(',')
      .filter((one) => one !== '') ?? []
  const missing = others.find((other) => findEntry(registry.groups, other) === 'none')
  if (missing !== undefined) return failed(`useradd: group '${missing}' does not exist`, 6)
  const home = options.value('d') ?? `${options.value('b') ?? '/home'}/${name}`
  if (group.isNew) addGroupLines(name, group.gid, HABITS, machine)
  const shell = options.value('s') ?? '/bin/sh'
  addUserLines(
    { name, uid, gid: group.gid, comment: options.value('c') ?? '', home, shell, isAgeless: isSystem },
    HABITS,
    machine,
  )
  for (const other of others) addMember(name, other, HABITS, machine)
  if (!isSystem) addSubordinates(name, HABITS, machine)
  if (options.has('m') && !options.has('M'))
    makeHome({ path: home, uid, gid: group.gid, mode: 0o755, hasSkeleton: true }, machine)
  const isSure = existing === 'none' && uid !== null && group.gid !== null
  return isSure ? succeeded() : unsure(`useradd: not all users are known`)
}

interface Group {
  readonly gid: Id
  readonly isNew: boolean
}

function groupFor(
  name: string,
  uid: Id,
  isSystem: boolean,
  options: Options,
  { groups, takenGids }: Registry,
): Group | CommandResult {
  const given = options.value('g')
  if (given !== undefined) {
    if (/^\d+$/.test(given)) {
      return takenGids?.has(Number(given)) === false
        ? failed(`useradd: group '${given}' does not exist`, 6)
        : { gid: Number(given), isNew: false }
    }
    const entry = findEntry(groups, given)
    if (entry === 'none') return failed(`useradd: group '${given}' does not exist`, 6)
    return { gid: entry === 'unknown' ? null : entry.gid, isNew: false }
  }
  // Without a group of their own, users are in the one of number 100.
  if (options.has('N')) return { gid: 100, isNew: false }
  if (typeof findEntry(groups, name) !== 'string') {
    return failed(`useradd: group ${name} exists - if you want to add this user to that group, use -g.`, 9)
  }
  const isFree = uid !== null && takenGids?.has(uid) === false
  const next = isSystem ? nextSystem(takenGids) : nextFree(1000, 60_000, takenGids)
  return { gid: isFree ? uid : next, isNew: true }
}
