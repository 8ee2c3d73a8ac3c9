import { between } from '../../../facts/size-range.ts'
import { splitNames } from '../../../text/split-names.ts'
import { product } from '../../files/content.ts'
import type { Machine } from '../../machine/machine.ts'
import { isKnown } from '../../machine/value.ts'
import { defineCommand, type CommandCall, type CommandResult } from '../command-model.ts'
import { readJson, textsIn } from '../node/json-file.ts'
import { installUnknown } from '../node/npm-install.ts'
import { runNamedScript } from '../node/package-scripts.ts'
import { readOptions } from '../options.ts'
import { failed, succeeded } from '../results.ts'

export const yarn = defineCommand({
  names: ['yarn', 'yarnpkg', 'pnpm'],
  summary: 'Installs what package.json asks for, in folders that are not listed one by one, and runs its scripts.',
  run(call, machine) {
    const options = readOptions(call.words, {
      flags: 'DPr',
      longFlags: Object.fromEntries(splitNames(FLAGS).map((name) => [name, name])),
      longValues: {
        'network-timeout': 't',
        'network-concurrency': 't',
        'cache-folder': 'c',
        registry: 'r',
        loglevel: 'l',
      },
    })
    const { folder } = call
    // Newer releases of yarn keep packages in archives of their own.
    const isClassic = machine.files.find(`${folder}/.yarnrc.yml`).kind !== 'found'
    if (options === null || options.value('c') !== undefined) return null
    const [verb = call.name === 'pnpm' ? '' : 'install', ...rest] = options.operands
    if (options.has('version')) return succeeded(product(machine.newIdentity(), between(4, 20)))
    if (verb === 'run') {
      const [script, ...words] = rest
      return script === undefined ? null : runNamedScript(script, words, folder, false, call, machine)
    }
    if (verb === 'install' || (verb === 'i' && call.name === 'pnpm')) {
      const isForProduction = options.has('production') || options.has('prod') || options.has('P')
      return isClassic && rest.length === 0
        ? install(isForProduction, options.has('frozen-lockfile'), call, machine)
        : null
    }
    const manifest = readJson(machine, 'package.json', folder)
    const isScript = manifest.kind === 'found' && textsIn(manifest.value['scripts']).has(verb)
    return isScript ? runNamedScript(verb, rest, folder, false, call, machine) : null
  },
})

const FLAGS = `frozen-lockfile production prod non-interactive ignore-scripts no-progress prefer-offline silent version
  ignore-engines pure-lockfile check-files immutable no-frozen-lockfile ignore-optional no-optional`

function install(
  isForProduction: boolean,
  isFrozen: boolean,
  call: CommandCall,
  machine: Machine,
): CommandResult | null {
  const { folder, name } = call
  const lock = machine.files.find(`${folder}/pnpm-lock.yaml`).kind
  if (name === 'pnpm' && isFrozen && lock === 'missing') return failed('ERR_PNPM_NO_LOCKFILE  pnpm-lock.yaml is absent')
  const manifest = readJson(machine, 'package.json', folder)
  if (manifest.kind !== 'found') return null
  const isProduction = isForProduction || call.environment.get('NODE_ENV') === 'production'
  const kinds = isProduction ? ['dependencies'] : ['dependencies', 'devDependencies']
  // pnpm links packages from a folder of its own.
  const names = name === 'pnpm' ? [] : kinds.flatMap((kind) => [...textsIn(manifest.value[kind]).keys()])
  keepCaches(call, machine)
  if (!isFrozen) machine.files.doubt(folder, `${name} may have written its lock file.`, 'more')
  const omits = { development: isProduction, optional: false }
  return installUnknown(names, { omits, runsScripts: true, folder, cache: null }, machine)
}

function keepCaches({ environment, name }: CommandCall, { files }: Machine): void {
  const home = environment.get('HOME')
  for (const path of ['/usr/local/share', ...(home !== undefined && isKnown(home) ? [home] : [])]) {
    const place = files.find(path)
    if (place.kind === 'missing' || place.node?.kind !== 'folder') continue
    files.doubt(place.path, `${name} keeps there what it fetched.`, 'more')
  }
}
