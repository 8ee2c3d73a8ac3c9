import { findBashVersion } from '../../facts/bash-versions.ts'
import { isKnown, type Value } from '../machine/value.ts'
import { ShellAbort } from './outcome.ts'
import type { Shell } from './shell.ts'
import { isUnknownList, type Variable } from './state.ts'

/** Variables that a shell makes up by itself, each with the shells that do not. */
const MADE_UP = new Map<string, readonly string[]>([
  ['$', []],
  ['!', []],
  ['-', []],
  ['_', []],
  ['PPID', []],
  ['LINENO', []],
  ['RANDOM', ['dash']],
  ['HOSTNAME', ['dash', 'ash']],
  ['SHLVL', ['dash']],
  ...[
    'SECONDS',
    'EPOCHSECONDS',
    'EPOCHREALTIME',
    'SRANDOM',
    'HOSTTYPE',
    'OSTYPE',
    'MACHTYPE',
    'DIRSTACK',
    'GROUPS',
  ].map((name) => [name, ['dash', 'ash']] as const),
])

/** The value of a variable or of `$1`, `$#`, `$?` …; undefined if it is not set. A list is an array of bash. */
export function readVariable(shell: Shell, name: string): Value | readonly Value[] | undefined {
  const { state, dialect } = shell
  if (/^\d+$/.test(name)) return positional(shell, Number(name))
  if (name === '#') return countOf(state.positional)
  if (name === '?') return state.status === null ? { why: 'how it ended is not known' } : String(state.status)
  const variable = state.variables.get(name)
  if (variable !== undefined) return variable.value
  if (MADE_UP.get(name)?.includes(dialect) === false) return { why: `$${name} is other at every run` }
  if (dialect !== 'dash' && dialect !== 'ash' && /^BASH(_|$|OPTS|PID)/.test(name)) {
    const version = dialect === 'bash' ? bashVersion(shell, name) : null
    if (version !== null) return version
    return { why: `$${name} depends on the shell` }
  }
  if (name === 'UID' || name === 'EUID') {
    if (dialect === 'bash') return String(shell.machine.account.uid)
    if (dialect === 'sh') return { why: `whether $${name} is set depends on the shell` }
  }
  return shell.setup.unlisted === null ? undefined : { why: shell.setup.unlisted }
}

/** `$BASH_VERSION` or `$BASH_VERSINFO` of the bash that the system of the image has. */
function bashVersion({ machine }: Shell, name: string): Value | readonly Value[] | null {
  if (name !== 'BASH_VERSION' && name !== 'BASH_VERSINFO') return null
  const { family, version } = machine.system
  const place = machine.files.find('/bin/bash')
  const isOwn = place.kind === 'found' && place.node.time === 0
  const fact = isOwn ? findBashVersion(family, version) : null
  if (fact === null) return null
  machine.useFact(fact.id)
  if (name === 'BASH_VERSION') return fact.version
  const [, major = '', minor = '', patch = '', build = '', release = ''] =
    /^(\d+)\.(\d+)\.(\d+)\((\d+)\)-(\w+)$/.exec(fact.version) ?? []
  // The last one names the machine it was compiled for.
  return [major, minor, patch, build, release, { why: 'what bash was compiled for is not known' }]
}

/** The value where only one text can stand: the first of an array. */
export function readText(shell: Shell, name: string): Value | undefined {
  const value = readVariable(shell, name)
  return isList(value) ? value[0] : value
}

export function isList(value: Value | readonly Value[] | undefined): value is readonly Value[] {
  return Array.isArray(value)
}

function positional(shell: Shell, number: number): Value | undefined {
  if (number === 0) return shell.state.zero
  const before = shell.state.positional.slice(0, number)
  const list = before.find(isUnknownList)
  if (list !== undefined && !isKnown(list)) return { why: list.why }
  return before[number - 1]
}

/** How many values there are. */
export function countOf(values: readonly Value[]): Value {
  const list = values.find(isUnknownList)
  return list !== undefined && !isKnown(list) ? { why: list.why } : String(values.length)
}

/** Gives a variable a value; it stays exported if it was. A variable that is read-only ends the shell. */
export function assign(shell: Shell, name: string, value: Variable['value'], marks: Partial<Variable> = {}): void {
  const before = shell.state.variables.get(name)
  if (before?.isReadonly === true) {
    throw new ShellAbort(`${name}: readonly variable`, shell.dialect === 'bash' ? 1 : 2)
  }
  const isExported = before?.isExported === true || shell.state.options.has('a')
  shell.state.variables.set(name, { isExported, isReadonly: false, ...marks, value })
}

/** The variables that a command sees. */
export function exportedVariables(shell: Shell): Map<string, Value> {
  const seen = new Map<string, Value>()
  for (const [name, { value, isExported }] of shell.state.variables) {
    if (isExported && value !== undefined && !isList(value)) seen.set(name, value)
  }
  return seen
}
