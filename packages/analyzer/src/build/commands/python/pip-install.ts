import { findPipInstall } from '../../../facts/pip.ts'
import { addSizes, ANY_SIZE, atLeast, between, type SizeRange } from '../../../facts/size-range.ts'
import { NEVER_THE_SAME, textOf } from '../../files/content.ts'
import { joinPath, mayChangeFolderOf, readFile } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { isKnown } from '../../machine/value.ts'
import { rangeOf } from '../../project/weight.ts'
import type { CommandCall, CommandResult } from '../command-model.ts'
import { makeFolder } from '../making/write-output.ts'
import { readOptions, type OptionNames, type Options } from '../options.ts'
import { failed, unsure } from '../results.ts'
import type { PythonPlace } from './python-place.ts'

const WHY = 'pip installed packages there, whose files are not listed one by one.'

/** `pip install`: packages by name, from files of requirements, or the project itself. */
export function installPackages(
  words: readonly string[],
  python: PythonPlace | null,
  call: CommandCall,
  machine: Machine,
): CommandResult | null {
  const options = readOptions(words, OPTIONS)
  if (options === null) return null
  const wanted = readWanted(options, call, machine)
  if (wanted.kind === 'missing') {
    return failed(`ERROR: Could not open requirements file: No such file or directory: '${wanted.path}'`)
  }
  if (isManaged(python, options, call, machine)) return failed('error: externally-managed-environment')
  if (!machine.hasNetwork && !options.has('no-index')) return unsure('pip needs what it can’t fetch without a network')
  const target = targetOf(options, python, call, machine)
  if (target === null) return null
  const folder = makeFolder(machine, target)
  if (folder.kind !== 'ok') return folder.kind === 'denied' ? failed(`ERROR: ${folder.message}`) : null
  const size = sizeOf(wanted.names, options, machine)
  machine.files.doubt(folder.value, WHY, 'more', { size, identity: NEVER_THE_SAME })
  addPrograms(options, python, machine)
  keepCache(options, call, machine)
  for (const path of wanted.folders) machine.files.doubt(path, 'pip may have built the project there.', 'more')
  return unsure('Whether pip finds and installs all that it is to depends on its index')
}

const OPTIONS: OptionNames = {
  flags: 'qUIv',
  values: 'rctief',
  longFlags: {
    quiet: 'q',
    upgrade: 'U',
    user: 'user',
    'no-cache-dir': 'no-cache',
    'no-index': 'no-index',
    'no-compile': 'no-compile',
    'no-deps': 'no-deps',
    'no-build-isolation': 'b',
    'no-input': 'q',
    'break-system-packages': 'break',
    'ignore-installed': 'I',
    'force-reinstall': 'I',
    'prefer-binary': 'p',
    'disable-pip-version-check': 'q',
    'no-warn-script-location': 'q',
    'require-hashes': 'h',
    pre: 'p',
  },
  longValues: {
    requirement: 'r',
    constraint: 'c',
    target: 't',
    editable: 'e',
    prefix: 'prefix',
    'find-links': 'f',
    'index-url': 'i',
    'extra-index-url': 'x',
    'trusted-host': 'x',
    timeout: 'x',
    'default-timeout': 'x',
    retries: 'x',
    'root-user-action': 'x',
    'progress-bar': 'x',
    'only-binary': 'x',
    'no-binary': 'x',
    'upgrade-strategy': 'x',
  },
}

type Wanted =
  | { readonly kind: 'missing'; readonly path: string }
  /** Null if not all are known. */
  | { readonly kind: 'known'; readonly names: readonly string[] | null; readonly folders: readonly string[] }

function readWanted(options: Options, call: CommandCall, machine: Machine): Wanted {
  let names: string[] | null = []
  const folders: string[] = []
  for (const path of options.all('r')) {
    const access = readFile(machine, path, call.folder)
    if (access.kind === 'denied') return { kind: 'missing', path }
    const text = access.kind === 'ok' ? textOf(access.value) : null
    const lines = text?.split('\n').map((line) => line.replace(/(?:^|\s)#.*$/, '').trim())
    if (lines === undefined || lines.some((line) => line.startsWith('-'))) names = null
    else names?.push(...lines.filter((line) => line !== ''))
  }
  for (const word of [...options.operands, ...options.all('e')]) {
    if (!/^[./]|:\/\//.test(word)) names?.push(word)
    else {
      names = null
      const place = machine.files.find(joinPath(word.replace(/\[.*$/, ''), call.folder))
      if (place.kind === 'found' && place.node.kind === 'folder') folders.push(place.path)
    }
  }
  return { kind: 'known', names, folders }
}

/** Whether the system keeps pip from its own packages, as Debian does since 12. */
function isManaged(python: PythonPlace | null, options: Options, call: CommandCall, machine: Machine): boolean {
  if (python === null || python.isVenv || python.prefix !== '/usr') return false
  if (options.has('break') || options.value('t') !== undefined || call.environment.has('PIP_BREAK_SYSTEM_PACKAGES')) {
    return false
  }
  const { version } = python
  return version !== null && machine.files.find(`/usr/lib/python${version}/EXTERNALLY-MANAGED`).kind === 'found'
}

function targetOf(options: Options, python: PythonPlace | null, call: CommandCall, machine: Machine): string | null {
  const target = options.value('t')
  if (target !== undefined) return joinPath(target, call.folder)
  const version = python?.version
  if (python === null || version === null || version === undefined) return null
  const prefix = options.value('prefix')
  if (prefix !== undefined) return `${joinPath(prefix, call.folder)}/lib/python${version}/site-packages`
  const isOwn = python.packages !== null && mayChangeFolderOf(machine, `${python.packages}/x`)
  if (isOwn && !options.has('user')) return python.packages
  const home = call.environment.get('HOME')
  if (home === undefined || !isKnown(home) || python.isVenv || python.packages === null) return null
  return `${home}/.local/lib/python${version}/site-packages`
}

function sizeOf(names: readonly string[] | null, options: Options, machine: Machine): SizeRange {
  const known = machine.project.python?.packages
  if (known !== undefined && options.all('r').length > 0) return rangeOf(known.bytes)
  if (names === null) return ANY_SIZE
  const found = findPipInstall(names, !options.has('no-compile'))
  for (const { id } of found.facts) machine.useFact(id)
  const least = found.size.minBytes / 2
  // Other versions may be of another size than those that were measured, and some of it may be there already.
  return found.unknown.length > 0
    ? atLeast(0)
    : between(options.has('no-deps') ? 0 : least, addSizes(found.size, found.size).maxBytes)
}

function addPrograms(options: Options, python: PythonPlace | null, machine: Machine): void {
  if (python === null || options.value('t') !== undefined) return
  const bin = machine.files.find(`${python.prefix}/bin`)
  if (bin.kind !== 'found' || bin.node.kind !== 'folder') return
  const rest = { size: between(0, 10_000_000), identity: NEVER_THE_SAME }
  machine.files.doubt(bin.path, 'Packages brought programs that are not listed one by one.', 'more', rest)
}

function keepCache(options: Options, call: CommandCall, machine: Machine): void {
  const home = call.environment.get('HOME')
  const isOff = options.has('no-cache') || call.environment.has('PIP_NO_CACHE_DIR') || options.has('no-index')
  if (isOff || home === undefined || !isKnown(home)) return
  const { cacheBytes } = machine.project.python ?? {}
  const folder = makeFolder(machine, `${home}/.cache/pip`)
  if (folder.kind !== 'ok') return
  const size = cacheBytes === undefined ? ANY_SIZE : rangeOf(cacheBytes)
  machine.files.doubt(folder.value, 'pip keeps there what it fetched.', 'more', { size, identity: NEVER_THE_SAME })
}
