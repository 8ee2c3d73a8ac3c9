import { between } from '../../../facts/size-range.ts'
import { product } from '../../files/content.ts'
import { joinPath, mayChangeFolderOf, writeFile } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { defineCommand, type CommandCall, type CommandResult } from '../command-model.ts'
import { identityOf, toolKey } from '../making/made-of.ts'
import { installGlobally } from '../node/global-packages.ts'
import { leaveLog } from '../node/npm-home.ts'
import { installAll, installLocked, installNamed, pruneModules } from '../node/npm-install.ts'
import { NPM_OPTIONS, plainWords, readSettings, type NpmSettings } from '../node/npm-settings.ts'
import { runNamedScript } from '../node/package-scripts.ts'
import { readOptions, type Options } from '../options.ts'
import { failed, succeeded } from '../results.ts'

export const npm = defineCommand({
  names: ['npm'],
  summary:
    'Installs what the lock file says (ci, install), runs scripts of package.json (run, start, test), takes packages for development away (prune) and empties its cache; -g for well-known tools.',
  run(call, machine) {
    const words = plainWords(call.words)
    if (words.length === 1 && /^(?:-v|--version)$/.test(words[0] ?? '')) return succeeded(versionOf(call, machine))
    const options = readOptions(words, NPM_OPTIONS)
    const settings = options === null ? null : readSettings(options, call, machine)
    if (options === null || settings === null) return null
    const result = runSubcommand(options, settings, call, machine)
    if (result !== null) leaveLog(machine, settings.cache)
    return result
  },
})

function versionOf(call: CommandCall, machine: Machine): ReturnType<typeof product> {
  return product(identityOf(['version', toolKey(call, machine)]), between(6, 40))
}

function runSubcommand(
  options: Options,
  settings: NpmSettings,
  call: CommandCall,
  machine: Machine,
): CommandResult | null {
  const [name = '', ...rest] = options.operands
  const { folder } = settings
  if (options.has('g')) return /^(?:i|install|add)$/.test(name) ? installGlobally(rest, call, machine) : null
  switch (name) {
    case 'ci':
    case 'clean-install':
      return rest.length > 0 ? null : installLocked(settings, call, machine)
    case 'i':
    case 'install':
    case 'add': {
      if (rest.length > 0) return installNamed(rest, settings, !options.has('no-save'), machine)
      const hasLock = !options.has('no-package-lock') && !options.has('no-save')
      return installAll(settings, hasLock, call, machine)
    }
    case 'prune':
      return rest.length > 0 ? null : pruneModules(settings, call, machine)
    case 'run':
    case 'run-script': {
      const [script, ...words] = rest
      return script === undefined
        ? null
        : runNamedScript(script, words, folder, options.has('if-present'), call, machine)
    }
    case 'start':
    case 'stop':
    case 'test':
    case 't':
      return runNamedScript(name === 't' ? 'test' : name, rest, folder, options.has('if-present'), call, machine)
    case 'cache':
      return cleanCache(rest, options.has('f'), settings, machine)
    case 'config':
    case 'set':
      return setConfig(name === 'set' ? rest : rest.slice(1), name === 'set' ? 'set' : rest[0], call, machine)
    default:
      return null
  }
}

function cleanCache(
  [verb, ...rest]: readonly string[],
  isForced: boolean,
  { cache }: NpmSettings,
  machine: Machine,
): CommandResult | null {
  if (verb === 'verify') return null
  if ((verb !== 'clean' && verb !== 'clear') || rest.length > 0) return null
  if (!isForced) return failed('npm cache clean wants --force: the cache mends itself')
  if (cache === null) return null
  const path = `${cache}/_cacache`
  const place = machine.files.find(path)
  if (place.kind === 'missing') return succeeded()
  if (!mayChangeFolderOf(machine, place.path)) return null
  if (machine.files.find(cache).kind === 'found') machine.files.remove(place.path)
  return succeeded()
}

/** `npm config set name value` writes to `.npmrc` at home. */
function setConfig(
  words: readonly string[],
  verb: string | undefined,
  call: CommandCall,
  machine: Machine,
): CommandResult | null {
  const home = call.environment.get('HOME') ?? machine.account.home
  if (verb !== 'set' || words.length === 0 || typeof home !== 'string') return null
  const content = product(machine.newIdentity(), between(1, 100_000))
  const access = writeFile(machine, joinPath('.npmrc', home), '/', content, { mode: 0o600 })
  return access.kind === 'ok' ? succeeded() : null
}
