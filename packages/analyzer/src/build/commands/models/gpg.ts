import { between } from '../../../facts/size-range.ts'
import { keyOf, product } from '../../files/content.ts'
import type { Content } from '../../files/node.ts'
import { joinPath, openFile, writeFile } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { isKnown } from '../../machine/value.ts'
import { defineCommand, type CommandCall, type CommandResult } from '../command-model.ts'
import { identityOf, toolKey } from '../making/made-of.ts'
import { fillFolder, makeFolder } from '../making/write-output.ts'
import { readOptions, type OptionNames, type Options } from '../options.ts'
import { failed, unsure } from '../results.ts'

export const gpg = defineCommand({
  names: ['gpg', 'gpg2'],
  summary: 'Takes the armour off keys (--dearmor), and keeps keys at home or in a file of their own (--keyring).',
  run(call, machine) {
    const options = readOptions(call.words, OPTIONS)
    if (options === null) return null
    if (options.has('dearmor')) return dearmor(options, call, machine)
    return KEEPING.some((verb) => options.has(verb)) ? keepKeys(options, call, machine) : null
  },
})

const KEEPING = ['import', 'recv-keys', 'verify']

const OPTIONS: OptionNames = {
  flags: 'qv',
  values: 'o',
  longFlags: {
    dearmor: 'dearmor',
    import: 'import',
    verify: 'verify',
    'recv-keys': 'recv-keys',
    'receive-keys': 'recv-keys',
    'recv-key': 'recv-keys',
    yes: 'yes',
    batch: 'batch',
    quiet: 'q',
    'no-tty': 'q',
    'no-default-keyring': 'no-default-keyring',
  },
  longValues: { output: 'o', keyserver: 'x', keyring: 'keyring', 'keyserver-options': 'x', homedir: 'home' },
}

const ERROR = 2

// curl … | gpg --dearmor -o /etc/apt/keyrings/docker.gpg
function dearmor(options: Options, call: CommandCall, machine: Machine): CommandResult | null {
  const [from, ...more] = options.operands
  if (more.length > 0) return null
  const source = from === undefined || from === '-' ? call.input : contentAt(from, call, machine)
  if (source === 'missing') return failed(`gpg: can't open '${from ?? ''}'`, ERROR)
  if (source === null) return null
  keepHome(options, call, machine)
  const made = product(identityOf(['dearmor', toolKey(call, machine), keyOf(source)]), between(0, 1_000_000))
  const to = options.value('o') ?? (from === undefined || from === '-' ? '-' : `${from}.gpg`)
  const why = 'Whether it is given a key is not known'
  if (to === '-') return unsure(why, made)
  // What is there already it only writes over where it is told to.
  if (!options.has('yes') && machine.files.find(joinPath(to, call.folder)).kind !== 'missing') return null
  const written = writeFile(machine, to, call.folder, made)
  return written.kind === 'denied' ? failed(`gpg: ${written.message}`, ERROR) : unsure(why)
}

function contentAt(path: string, { folder }: CommandCall, machine: Machine): Content | 'missing' | null {
  const access = openFile(machine, path, folder)
  if (access.kind === 'ok') return access.value.node.content
  return access.kind === 'denied' ? 'missing' : null
}

function keepKeys(options: Options, call: CommandCall, machine: Machine): CommandResult | null {
  if (options.value('o') !== undefined || !keepHome(options, call, machine)) return null
  const ring = options.value('keyring')
  if (ring !== undefined) {
    // A name alone is one of the files at home.
    if (!ring.includes('/')) return null
    const written = writeFile(machine, ring, call.folder, product(machine.newIdentity(), between(0, 10_000_000)))
    if (written.kind === 'denied') return failed(`gpg: ${written.message}`, ERROR)
  }
  return unsure('Whether the keys are found and fit is not known')
}

/** Makes the folder of its own at home; false where it can't be told where that is. */
function keepHome(options: Options, call: CommandCall, machine: Machine): boolean {
  const home = call.environment.get('HOME') ?? machine.account.home
  const path = options.value('home') ?? call.environment.get('GNUPGHOME') ?? (isKnown(home) ? `${home}/.gnupg` : null)
  if (path === null || !isKnown(path)) return false
  const full = joinPath(path, call.folder)
  // Another folder than its own it does not make.
  const isOwn = options.value('home') === undefined && !call.environment.has('GNUPGHOME')
  if (!isOwn && machine.files.find(full).kind === 'missing') return true
  makeFolder(machine, full, 0o700)
  fillFolder(machine, full, between(0, 10_000_000), 'gpg keeps keys and settings there.')
  return true
}
