import { between } from '../../../facts/size-range.ts'
import { addMember, change, type Habits } from '../accounts/account-lists.ts'
import { findEntry, readRegistry } from '../accounts/ids.ts'
import { defineCommand } from '../command-model.ts'
import { readOptions } from '../options.ts'
import { failed, succeeded, unsure } from '../results.ts'

const HABITS: Habits = { keepsBackups: true }

export const usermod = defineCommand({
  names: ['usermod'],
  summary: 'Puts a user into further groups with -aG, and gives one another shell or the name of another home.',
  run(call, machine) {
    const options = readOptions(call.words, {
      flags: 'a',
      values: 'Gsd',
      longFlags: { append: 'a' },
      longValues: { groups: 'G', shell: 's', home: 'd' },
    })
    const [name, ...more] = options?.operands ?? []
    if (options === null || name === undefined || more.length > 0) return null
    const groups = options.value('G')?.split(',') ?? []
    if (groups.length > 0 && !options.has('a')) return null
    if (machine.account.uid !== 0) return failed('usermod: Permission denied.')
    const registry = readRegistry(machine)
    const user = findEntry(registry.users, name)
    if (user === 'none') return failed(`usermod: user '${name}' does not exist`, 6)
    const missing = groups.find((group) => findEntry(registry.groups, group) === 'none')
    if (missing !== undefined) return failed(`usermod: group '${missing}' does not exist`, 6)
    for (const group of groups) addMember(name, group, HABITS, machine)
    for (const [letter, field] of [
      ['d', 5],
      ['s', 6],
    ] as const) {
      const value = options.value(letter)
      if (value !== undefined)
        change('/etc/passwd', HABITS, machine, (text) => withField(text, name, field, value), between(-200, 200))
    }
    const isSure = user !== 'unknown' && groups.every((group) => findEntry(registry.groups, group) !== 'unknown')
    return isSure ? succeeded() : unsure('usermod: not all users and groups are known')
  },
})

function withField(text: string, name: string, field: number, value: string): string {
  const changed = (line: string): string => line.split(':').with(field, value).join(':')
  return text
    .split('\n')
    .map((line) => (line.startsWith(`${name}:`) && line.split(':').length > field ? changed(line) : line))
    .join('\n')
}
