import { ANY_SIZE, between } from '../../../facts/size-range.ts'
import { NEVER_THE_SAME, product } from '../../files/content.ts'
import type { Machine } from '../../machine/machine.ts'
import { defineCommand, type CommandCall, type CommandResult } from '../command-model.ts'
import { UNTOLD } from '../making/made-of.ts'
import { fillFolder } from '../making/write-output.ts'
import { fetchLists } from '../packages/apt-lists.ts'
import { failed, unsure } from '../results.ts'

export const systemSetup = defineCommand({
  names: ['add-apt-repository', 'apt-key', 'locale-gen', 'localedef', 'ssh-keyscan'],
  summary:
    'Knows which folders of the system are changed where sources, keys and locales are added, not what is in them.',
  run(call, machine) {
    // It only asks other machines.
    if (call.name === 'ssh-keyscan') return unsure('Which keys a machine has is not known', product(UNTOLD, KEYS))
    if (machine.account.uid !== 0) return failed(`${call.name}: only root may do this`)
    if (call.name.startsWith('locale')) return addLocales(call, machine)
    return changeSources(call, machine)
  },
})

const KEYS = between(0, 1_000_000)

function addLocales({ name, words }: CommandCall, machine: Machine): CommandResult | null {
  if (words.some((word) => /^--(?:prefix|list|delete)/.test(word))) return null
  const etc = machine.files.find('/etc')
  if (etc.kind === 'found') machine.files.doubt(etc.path, `${name} may keep there which locales there are.`, 'more')
  const list = machine.files.find('/etc/locale.gen')
  if (list.kind === 'found' && name === 'locale-gen' && words.length > 0) {
    machine.files.writeFile(list.path, product(machine.newIdentity(), between(1, 100_000)))
  }
  fillFolder(machine, '/usr/lib/locale', between(0, 500_000_000), 'Locales are kept there.')
  return unsure('Whether the locales are known to the system can’t be told')
}

function changeSources({ name, words }: CommandCall, machine: Machine): CommandResult {
  const { files } = machine
  const place = files.find('/etc/apt')
  if (place.kind === 'found' && place.node.kind === 'folder') {
    const rest = { size: ANY_SIZE, identity: NEVER_THE_SAME }
    files.doubt(place.path, `${name} changes where packages come from, and whom apt-get trusts.`, 'other', rest)
  }
  if (name === 'add-apt-repository' && !words.some((word) => word === '-n' || word === '--no-update'))
    fetchLists(machine)
  return unsure(`Whether ${name} gets what it is to add is not known`)
}
