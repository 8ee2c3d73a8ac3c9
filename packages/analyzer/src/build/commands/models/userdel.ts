import type { Machine } from '../../machine/machine.ts'
import { removeLine, removeMember, type Habits } from '../accounts/account-lists.ts'
import { findEntry, readRegistry } from '../accounts/ids.ts'
import { isBusybox } from '../busybox.ts'
import { defineCommand, type CommandCall } from '../command-model.ts'
import { readOptions } from '../options.ts'
import { failed, succeeded, unsure } from '../results.ts'

export const userdel = defineCommand({
  names: ['userdel', 'deluser', 'groupdel', 'delgroup'],
  summary: 'Takes users and groups out of the lists; with -r a home goes, too.',
  run(call, machine) {
    const options = readOptions(call.words, {
      flags: 'rfq',
      longFlags: { remove: 'r', force: 'f', quiet: 'q', 'remove-home': 'r' },
    })
    const [name, ...more] = options?.operands ?? []
    if (options === null || name === undefined || more.length > 0) return null
    if (machine.account.uid !== 0) return failed(`${call.name}: Permission denied.`)
    const habits: Habits = { keepsBackups: isBusybox(call, machine) || !call.name.startsWith('del') }
    return call.name.includes('group')
      ? removeGroup(name, habits, call, machine)
      : removeUser(name, options.has('r'), habits, call, machine)
  },
})

function removeUser(
  name: string,
  takesHome: boolean,
  habits: Habits,
  call: CommandCall,
  machine: Machine,
): ReturnType<typeof succeeded> {
  const { users, groups } = readRegistry(machine)
  const user = findEntry(users, name)
  if (user === 'none')
    return failed(
      `${call.name}: user '${name}' does not exist`,
      call.name === 'userdel' ? 6 : isBusybox(call, machine) ? 1 : 2,
    )
  for (const path of ['/etc/passwd', '/etc/shadow', '/etc/subuid', '/etc/subgid'])
    removeLine(path, name, habits, machine)
  removeMember(name, habits, machine)
  const own = findEntry(groups, name)
  // The group of the user's own name goes with him, unless others are in it.
  if (typeof own !== 'string' && own.members.length === 0) {
    for (const path of ['/etc/group', '/etc/gshadow']) removeLine(path, name, habits, machine)
  }
  if (user === 'unknown') return unsure(`${call.name}: not all users are known`)
  const home = machine.files.find(user.home)
  if (takesHome && home.kind === 'found' && home.path !== '/') machine.files.remove(home.path)
  return succeeded()
}

function removeGroup(name: string, habits: Habits, call: CommandCall, machine: Machine): ReturnType<typeof succeeded> {
  const { users, groups } = readRegistry(machine)
  const group = findEntry(groups, name)
  if (group === 'none')
    return failed(
      `${call.name}: group '${name}' does not exist`,
      call.name === 'groupdel' ? 6 : isBusybox(call, machine) ? 1 : 3,
    )
  if (group === 'unknown' || users.kind === 'unknown') return unsure(`${call.name}: not all groups are known`)
  const owner = users.entries.find(({ gid }) => gid === group.gid)
  if (owner !== undefined)
    return failed(
      `${call.name}: cannot remove the primary group of user '${owner.name}'`,
      call.name === 'groupdel' ? 8 : 1,
    )
  for (const path of ['/etc/group', '/etc/gshadow']) removeLine(path, name, habits, machine)
  return succeeded()
}
