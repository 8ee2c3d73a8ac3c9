import { ANY_SIZE, between } from '../../../facts/size-range.ts'
import { splitNames } from '../../../text/split-names.ts'
import { product } from '../../files/content.ts'
import type { Machine } from '../../machine/machine.ts'
import { isKnown } from '../../machine/value.ts'
import { defineCommand, type CommandCall, type CommandResult } from '../command-model.ts'
import { identityOf, toolKey } from '../making/made-of.ts'
import { fillFolder } from '../making/write-output.ts'
import { readJson, textsIn } from '../node/json-file.ts'
import { installUnknown } from '../node/npm-install.ts'
import { runNamedScript } from '../node/package-scripts.ts'
import { readOptions, type Options } from '../options.ts'
import { failed, succeeded } from '../results.ts'

export const bun = defineCommand({
  names: ['bun'],
  summary: 'Installs what package.json asks for, in folders that are not listed one by one, and runs its scripts.',
  run(call, machine) {
    const options = readOptions(call.words, {
      flags: 'pvy',
      longFlags: { version: 'v', production: 'p', ...Object.fromEntries(FLAGS.map((name) => [name, name])) },
    })
    if (options === null) return null
    const [verb, ...rest] = options.operands
    if (verb === undefined && options.has('v')) {
      return succeeded(product(identityOf(['version', toolKey(call, machine)]), between(6, 40)))
    }
    if (verb === 'install' || verb === 'i' || verb === 'ci') {
      return rest.length > 0 ? null : install(options, verb === 'ci' || options.has('frozen-lockfile'), call, machine)
    }
    const [script, ...words] = rest
    if (verb !== 'run' || script === undefined) return null
    // What is no script may be a file, or a program of a package.
    const manifest = readJson(machine, 'package.json', call.folder)
    const isScript = manifest.kind === 'found' && textsIn(manifest.value['scripts']).has(script)
    return isScript ? runNamedScript(script, words, call.folder, false, call, machine) : null
  },
})

const FLAGS = splitNames('frozen-lockfile ignore-scripts no-progress silent no-save no-cache verbose')

function install(options: Options, isFrozen: boolean, call: CommandCall, machine: Machine): CommandResult | null {
  const { folder, environment } = call
  const manifest = readJson(machine, 'package.json', folder)
  if (manifest.kind === 'missing') return failed('error: Bun could not find a package.json file to install from')
  if (manifest.kind !== 'found') return null
  const isProduction = options.has('p')
  const kinds = isProduction ? ['dependencies'] : ['dependencies', 'devDependencies']
  const names = kinds.flatMap((kind) => [...textsIn(manifest.value[kind]).keys()])
  const home = environment.get('HOME') ?? machine.account.home
  if (!isKnown(home)) return null
  if (!options.has('no-cache')) {
    fillFolder(machine, `${home}/.bun/install/cache`, ANY_SIZE, 'bun keeps the packages there that it fetched.')
  }
  if (!isFrozen && !options.has('no-save')) machine.files.doubt(folder, 'bun may have written its lock file.', 'more')
  const omits = { development: isProduction, optional: false }
  return installUnknown(names, { omits, runsScripts: true, folder, cache: null }, machine)
}
