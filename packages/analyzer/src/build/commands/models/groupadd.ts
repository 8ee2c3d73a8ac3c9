import { addGroupLines, type Habits } from '../accounts/account-lists.ts'
import { findEntry, nextFree, nextSystem, readRegistry } from '../accounts/ids.ts'
import { defineCommand } from '../command-model.ts'
import { readOptions } from '../options.ts'
import { failed, succeeded, unsure } from '../results.ts'

const HABITS: Habits = { keepsBackups: true }

export const groupadd = defineCommand({
  names: ['groupadd'],
  summary: 'Makes groups with numbers by the rules of shadow-utils.',
  run(call, machine) {
    const options = readOptions(call.words, {
      flags: 'rfo',
      values: 'g',
      longFlags: { system: 'r', force: 'f', 'non-unique': 'o' },
      longValues: { gid: 'g' },
    })
    const [name, ...more] = options?.operands ?? []
    if (options === null || name === undefined || more.length > 0) return null
    if (machine.account.uid !== 0) return failed('groupadd: Permission denied.', 10)
    if (!/^[a-z_][a-z0-9_-]*\$?$/.test(name)) return null
    const { groups, takenGids } = readRegistry(machine)
    const existing = findEntry(groups, name)
    if (typeof existing !== 'string')
      return options.has('f') ? succeeded() : failed(`groupadd: group '${name}' already exists`, 9)
    const written = options.value('g')
    if (written !== undefined && !/^\d+$/.test(written)) return failed(`groupadd: invalid group ID '${written}'`, 3)
    const isTaken = written !== undefined && takenGids?.has(Number(written)) === true && !options.has('o')
    if (isTaken && options.has('f')) return null
    if (isTaken) return failed(`groupadd: GID '${written}' already exists`, 4)
    const gid =
      written === undefined
        ? options.has('r')
          ? nextSystem(takenGids)
          : nextFree(1000, 60_000, takenGids)
        : Number(written)
    addGroupLines(name, gid, HABITS, machine)
    return existing === 'none' && gid !== null ? succeeded() : unsure('groupadd: not all groups are known')
  },
})
