import { ANY_SIZE, between } from '../../../facts/size-range.ts'
import { splitNames } from '../../../text/split-names.ts'
import { product, textOf } from '../../files/content.ts'
import { readFile, writeFile, type Access } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { isKnown } from '../../machine/value.ts'
import { defineCommand, type CommandCall, type CommandResult } from '../command-model.ts'
import { fillFolder, writeOutput } from '../making/write-output.ts'
import { readOptions } from '../options.ts'
import { cacheAt, fillEnvironment, fillSystem, hasProjectFile } from '../python/fill-environment.ts'
import { failed, succeeded, unsure } from '../results.ts'

export const poetry = defineCommand({
  names: ['poetry', 'pipenv'],
  summary: 'Installs the packages of a project, into an environment or the system as its settings say, which it keeps.',
  run(call, machine) {
    const options = readOptions(call.words, {
      flags: 'nqv',
      longFlags: Object.fromEntries(FLAGS.map((name) => [name, name])),
      longValues: { only: 'x', without: 'x', with: 'x', extras: 'x' },
    })
    if (options === null) return null
    const [verb, ...rest] = options.operands
    if (call.name === 'pipenv') {
      const isKnownUse = verb === 'sync' || (verb === 'install' && (options.has('deploy') || options.has('system')))
      return isKnownUse && rest.length === 0 ? installOfPipenv(options.has('system'), call, machine) : null
    }
    if (verb === 'install' || verb === 'sync') return rest.length > 0 ? null : install(call, machine)
    return verb === 'config' ? configure(rest, options.has('local'), call, machine) : null
  },
})

const FLAGS = splitNames(`no-interaction no-ansi no-root no-dev no-directory sync all-extras all-groups local no-cache
  system deploy dev ignore-pipfile compile quiet`)

function install(call: CommandCall, machine: Machine): CommandResult | null {
  const { folder } = call
  const where = hasProjectFile('pyproject.toml', folder, machine)
  if (where === 'nowhere') return failed('Poetry could not find a pyproject.toml file in this folder or its parents')
  const settings = where === null ? null : readSettings(call, machine)
  if (settings === null) return null
  const isHere = settings.isInProject || hasOwn(folder, machine)
  const cache = cacheAt('.cache/pypoetry', 'POETRY_CACHE_DIR', call, machine)
  if (cache === null) return null
  fillFolder(machine, cache, ANY_SIZE, 'Poetry keeps there what it fetched, and environments.')
  machine.files.doubt(folder, 'Poetry may have written its lock file.', 'more')
  if (settings.activePath !== null) return conclude(fillEnvironment(settings.activePath, 'Poetry', machine))
  if (!settings.createsOne) return conclude(fillSystem(call, machine))
  return conclude(isHere ? fillEnvironment(`${folder}/.venv`, 'Poetry', machine) : { kind: 'ok', value: cache })
}

function hasOwn(folder: string, { files }: Machine): boolean {
  return files.find(`${folder}/.venv`).kind === 'found'
}

interface Settings {
  readonly activePath: string | null
  readonly createsOne: boolean
  readonly isInProject: boolean
}

/** What variables say, or else files: those of the project first. */
function readSettings(call: CommandCall, machine: Machine): Settings | null {
  const files = [`${call.folder}/poetry.toml`, userSettings(call, machine)]
  const texts = files.map((path) => (path === null ? null : readText(path, machine)))
  if (texts.includes(null)) return null
  const setting = (name: string): boolean | undefined => {
    const variable = call.environment.get(`POETRY_VIRTUALENVS_${name.toUpperCase().replaceAll('-', '_')}`)
    if (variable !== undefined) return isKnown(variable) && /^(?:1|true)$/i.test(variable)
    const values = texts.map((text) => new RegExp(`^${name}\\s*=\\s*(true|false)`, 'm').exec(text ?? '')?.[1])
    const value = values.find((found) => found !== undefined)
    return value === undefined ? undefined : value === 'true'
  }
  const active = call.environment.get('VIRTUAL_ENV')
  if (active !== undefined && !isKnown(active)) return null
  return {
    activePath: active ?? null,
    createsOne: setting('create') ?? true,
    isInProject: setting('in-project') ?? false,
  }
}

function userSettings({ environment }: CommandCall, machine: Machine): string | null {
  const home = environment.get('HOME') ?? machine.account.home
  if (environment.has('POETRY_CONFIG_DIR') || environment.has('XDG_CONFIG_HOME') || !isKnown(home)) return null
  return `${home}/.config/pypoetry/config.toml`
}

function readText(path: string, machine: Machine): string | null {
  const access = readFile(machine, path, '/')
  if (access.kind === 'ok') return textOf(access.value)
  return access.kind === 'denied' ? '' : null
}

// poetry config virtualenvs.create false
function configure(
  [name, value, ...more]: readonly string[],
  isLocal: boolean,
  call: CommandCall,
  machine: Machine,
): CommandResult | null {
  const path = isLocal ? `${call.folder}/poetry.toml` : userSettings(call, machine)
  const [, key] = /^virtualenvs\.(create|in-project)$/.exec(name ?? '') ?? []
  if (path === null || key === undefined || (value !== 'true' && value !== 'false') || more.length > 0) return null
  const before = readText(path, machine)
  if (before !== null && new RegExp(`^${key}\\s*=`, 'm').test(before)) return null
  const head = before === '' ? '[virtualenvs]\n' : before
  const isPlain = head !== null && /^\[virtualenvs\]\n[^[]*$/.test(head)
  const content = isPlain
    ? ({ kind: 'text', text: `${head}${key} = ${value}\n` } as const)
    : product(machine.newIdentity(), between(20, 100_000))
  const isThere = machine.files.find(path).kind === 'found'
  const written = isThere ? writeFile(machine, path, '/', content) : writeOutput(machine, path, '/', content)
  return written.kind === 'ok' ? succeeded() : null
}

function installOfPipenv(isForSystem: boolean, call: CommandCall, machine: Machine): CommandResult | null {
  const { folder, environment } = call
  if (machine.files.find(`${folder}/Pipfile`).kind !== 'found') return null
  const home = environment.get('HOME') ?? machine.account.home
  const active = environment.get('VIRTUAL_ENV')
  if (!isKnown(home) || active !== undefined) return null
  const isHere = environment.has('PIPENV_VENV_IN_PROJECT') || hasOwn(folder, machine)
  machine.files.doubt(folder, 'pipenv may have written its lock file.', 'more')
  fillFolder(machine, `${home}/.cache`, ANY_SIZE, 'pipenv keeps there what it fetched.')
  if (isForSystem) return conclude(fillSystem(call, machine))
  return conclude(fillEnvironment(isHere ? `${folder}/.venv` : `${home}/.local/share/virtualenvs`, 'pipenv', machine))
}

function conclude(filled: Access<string> | null): CommandResult | null {
  if (filled?.kind === 'denied') return failed(filled.message)
  return filled === null ? null : unsure('Whether all packages can be fetched and installed is not known')
}
