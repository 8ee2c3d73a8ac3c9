import { ANY_SIZE, between } from '../../../facts/size-range.ts'
import { splitNames } from '../../../text/split-names.ts'
import { product } from '../../files/content.ts'
import { absolutePath } from '../../files/place.ts'
import { writeFile, type Access } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { isKnown } from '../../machine/value.ts'
import { defineCommand, type CommandCall, type CommandResult } from '../command-model.ts'
import { identityOf, toolKey } from '../making/made-of.ts'
import { fillFolder } from '../making/write-output.ts'
import { readOptions, type OptionNames, type Options } from '../options.ts'
import { cacheAt, fillEnvironment, fillSystem, hasProjectFile } from '../python/fill-environment.ts'
import { failed, succeeded, unsure } from '../results.ts'

export const uv = defineCommand({
  names: ['uv'],
  summary:
    'Installs packages into an environment (sync, pip install, pip sync), makes one (venv), and locks a project.',
  run(call, machine) {
    const options = readOptions(call.words, OPTIONS)
    if (options === null) return null
    const [verb, second] = options.operands
    if (verb === undefined && options.has('V')) {
      return succeeded(product(identityOf(['version', toolKey(call, machine)]), between(6, 80)))
    }
    if (verb === 'sync') return sync(options, call, machine)
    if (verb === 'lock') return lock(call, machine)
    if (verb === 'venv') return makeEnvironment(second, call, machine)
    if (verb === 'pip' && (second === 'install' || second === 'sync')) return install(options, call, machine)
    return null
  },
})

const FLAGS = splitNames(`no-dev frozen locked no-install-project no-install-workspace no-editable compile-bytecode
  all-extras all-groups no-default-groups dev system break-system-packages no-progress seed no-build no-managed-python
  no-python-downloads upgrade inexact exact no-deps require-hashes native-tls allow-existing clear`)

const OPTIONS: OptionNames = {
  flags: 'qvnUV',
  values: 'rpec',
  longFlags: {
    'no-cache': 'n',
    'no-cache-dir': 'n',
    quiet: 'q',
    verbose: 'v',
    version: 'V',
    ...Object.fromEntries(FLAGS.map((name) => [name, name])),
  },
  longValues: {
    requirement: 'r',
    requirements: 'r',
    constraint: 'c',
    editable: 'e',
    python: 'p',
    ...Object.fromEntries(
      splitNames('extra group only-group no-group index-url extra-index-url link-mode find-links index').map((name) => [
        name,
        'x',
      ]),
    ),
  },
}

const ERROR = 2

function sync(options: Options, call: CommandCall, machine: Machine): CommandResult | null {
  const { folder } = call
  const where = hasProjectFile('pyproject.toml', folder, machine)
  if (where === 'nowhere') return failed('error: No `pyproject.toml` found in this folder or one around it', ERROR)
  if (where === null) return null
  if (options.has('frozen') && machine.files.find(`${folder}/uv.lock`).kind === 'missing') {
    return failed('error: Unable to find lockfile at `uv.lock`', ERROR)
  }
  if (!options.has('frozen') && !options.has('locked')) writeLock(call, machine)
  const own = call.environment.get('UV_PROJECT_ENVIRONMENT') ?? '.venv'
  if (!isKnown(own)) return null
  keepCache(options, call, machine)
  return conclude(fillEnvironment(absolutePath(own, folder), 'uv', machine))
}

function lock(call: CommandCall, machine: Machine): CommandResult | null {
  const where = hasProjectFile('pyproject.toml', call.folder, machine)
  if (where === 'nowhere') return failed('error: No `pyproject.toml` found in this folder or one around it', ERROR)
  return where === null ? null : conclude(writeLock(call, machine))
}

function writeLock({ folder }: CommandCall, machine: Machine): Access<string> {
  return writeFile(machine, 'uv.lock', folder, product(machine.newIdentity(), between(20, 50_000_000)))
}

function makeEnvironment(path = '.venv', call: CommandCall, machine: Machine): CommandResult {
  keepPython(call, machine)
  return conclude(fillEnvironment(absolutePath(path, call.folder), 'uv', machine))
}

function install(options: Options, call: CommandCall, machine: Machine): CommandResult | null {
  const { environment, folder } = call
  for (const path of options.all('r')) {
    if (machine.files.find(absolutePath(path, folder)).kind === 'missing') {
      return failed(`error: File not found: \`${path}\``, ERROR)
    }
  }
  const active = environment.get('VIRTUAL_ENV')
  const isForSystem = options.has('system') || environment.has('UV_SYSTEM_PYTHON')
  if (options.value('p') !== undefined || (active !== undefined && !isKnown(active))) return null
  const own = machine.files.find(`${folder}/.venv`).kind
  if (!isForSystem && active === undefined && own !== 'found') return null
  const filled = isForSystem ? fillSystem(call, machine) : fillEnvironment(active ?? `${folder}/.venv`, 'uv', machine)
  if (filled === null) return null
  keepCache(options, call, machine)
  return conclude(filled)
}

/** What is fetched is kept at home, and Python itself if the system has none that fits. */
function keepCache(options: Options, call: CommandCall, machine: Machine): void {
  keepPython(call, machine)
  const cache = cacheAt('.cache/uv', 'UV_CACHE_DIR', call, machine)
  if (options.has('n') || call.environment.has('UV_NO_CACHE') || cache === null) return
  fillFolder(machine, cache, ANY_SIZE, 'uv keeps there what it fetched.')
}

function keepPython(call: CommandCall, { files, account }: Machine): void {
  const home = call.environment.get('HOME') ?? account.home
  const place = files.find(isKnown(home) ? home : '/')
  if (place.kind === 'found') files.doubt(place.path, 'uv may have fetched a Python there.', 'more')
}

function conclude(filled: Access<string>): CommandResult {
  if (filled.kind === 'denied') return failed(`error: ${filled.message}`, ERROR)
  return unsure('Whether uv finds all that it is to install depends on its index')
}
