import { product } from '../../files/content.ts'
import { findAccount, readGroups, type GroupEntry } from '../../machine/account-files.ts'
import type { Account } from '../../machine/account.ts'
import type { Machine } from '../../machine/machine.ts'
import { defineCommand } from '../command-model.ts'
import { readOptions, type Options } from '../options.ts'
import { failed, succeeded, unsure } from '../results.ts'

export const identity = defineCommand({
  names: ['id', 'whoami', 'groups'],
  summary: 'Says who runs it, or who a user is, with names and groups.',
  run({ name, words }, machine) {
    const options = readOptions(words, { flags: 'ugGnr', longFlags: { user: 'u', group: 'g', groups: 'G', name: 'n' } })
    if (options === null || options.operands.length > 1) return null
    const [user] = options.operands
    const reading = user === undefined ? null : findAccount(machine.files.current, user)
    if (reading?.kind === 'missing') return failed(`id: '${user}': no such user`)
    if (reading?.kind === 'unknown') return unsure(`id: ${reading.why.text}`)
    const account = reading?.account ?? machine.account
    if (user !== undefined && account.name === null) return null
    const groups = readGroups(machine.files.current)
    const known = groups.kind === 'known' ? groups : null
    if (name === 'whoami' || (options.has('u') && options.has('n'))) return named(account, name)
    if (options.has('u')) return succeeded(`${account.uid}\n`)
    if (options.has('g') && !options.has('n')) return succeeded(`${account.gid}\n`)
    if (known === null) return succeeded(product(machine.newIdentity()))
    return described(
      account,
      known.entries,
      name === 'groups' ? 'groups' : partOf(options),
      known.rest === null,
      machine,
    )
  },
})

function named({ name, uid }: Account, command: string): ReturnType<typeof succeeded> {
  if (name !== null) return succeeded(`${name}\n`)
  return command === 'whoami'
    ? failed(`whoami: cannot find name for user ID ${uid}`)
    : { ...succeeded(`${uid}\n`), status: 1 }
}

type Part = 'all' | 'group' | 'numbers' | 'groups'

function partOf(options: Options): Part {
  if (options.has('g')) return 'group'
  return options.has('G') ? (options.has('n') ? 'groups' : 'numbers') : 'all'
}

function described(
  account: Account,
  groups: readonly GroupEntry[],
  part: Part,
  isAll: boolean,
  machine: Machine,
): ReturnType<typeof succeeded> {
  const nameOf = (gid: number): string | undefined => groups.find((group) => group.gid === gid)?.name
  const ids = [...new Set([account.gid, ...account.groups])]
  const needsAll = part !== 'group' || nameOf(account.gid) === undefined
  if (needsAll && !isAll) return succeeded(product(machine.newIdentity()))
  const both = (gid: number): string => withName(gid, nameOf(gid))
  switch (part) {
    case 'group':
      return succeeded(`${nameOf(account.gid) ?? account.gid}\n`)
    case 'numbers':
      return succeeded(`${ids.join(' ')}\n`)
    case 'groups':
      return succeeded(`${ids.map((gid) => nameOf(gid) ?? gid).join(' ')}\n`)
    case 'all': {
      const uid = withName(account.uid, account.name ?? undefined)
      return succeeded(`uid=${uid} gid=${both(account.gid)} groups=${ids.map(both).join(',')}\n`)
    }
  }
}

function withName(id: number, name: string | undefined): string {
  return name === undefined ? String(id) : `${id}(${name})`
}
