import { readArguments, type Arguments } from '../../../shell/arguments.ts'
import type { ShellCommand, ShellWord } from '../../../shell/shell-command.ts'

/** Distributions that share their way of installing. */
export type PackageFamily = 'apk' | 'apt' | 'dnf' | 'zypper'

/** A call of a distribution's package manager. */
export interface SystemCall {
  readonly family: PackageFamily
  /** As it is called: `apt-get`, `microdnf`. */
  readonly tool: string
  readonly command: ShellCommand
  readonly arguments: Arguments
  readonly action: SystemAction
  /** The word that says so: `install`, `add`. */
  readonly actionWord: ShellWord
  /** What it is done to. */
  readonly packages: readonly ShellWord[]
}

/** What a package manager is asked for, under one name for all of them. */
export type SystemAction = 'clean' | 'install' | 'other' | 'remove' | 'update-lists' | 'upgrade' | 'upgrade-release'

/** The names of all package managers known here. */
export const SYSTEM_TOOLS: readonly string[] = [
  'apk',
  'apt',
  'apt-get',
  'aptitude',
  'dnf',
  'microdnf',
  'tdnf',
  'yum',
  'zypper',
]

const FAMILIES: ReadonlyMap<string, PackageFamily> = new Map(
  Object.entries<PackageFamily>({
    apk: 'apk',
    apt: 'apt',
    'apt-get': 'apt',
    aptitude: 'apt',
    dnf: 'dnf',
    microdnf: 'dnf',
    tdnf: 'dnf',
    yum: 'dnf',
    zypper: 'zypper',
  }),
)

// Flags that take the next word with them, so that it is no package.
const VALUED: Readonly<Record<PackageFamily, readonly string[]>> = {
  apk: [
    '-t',
    '--virtual',
    '-X',
    '--repository',
    '-p',
    '--root',
    '--repositories-file',
    '--keys-dir',
    '--arch',
    '--wait',
  ],
  apt: ['-t', '--target-release', '--default-release', '-o', '--option', '-c', '--config-file', '-a', '-P'],
  dnf: [
    '-c',
    '--config',
    '--installroot',
    '--releasever',
    '--enablerepo',
    '--disablerepo',
    '--setopt',
    '-x',
    '--exclude',
  ],
  zypper: ['-t', '--type', '-r', '--repo', '--from', '-R', '--root', '--installroot'],
}

const ACTIONS: Readonly<Record<PackageFamily, Readonly<Record<string, SystemAction>>>> = {
  apk: { add: 'install', del: 'remove', update: 'update-lists', upgrade: 'upgrade', cache: 'clean' },
  apt: {
    install: 'install',
    reinstall: 'install',
    'build-dep': 'install',
    remove: 'remove',
    purge: 'remove',
    autoremove: 'remove',
    update: 'update-lists',
    upgrade: 'upgrade',
    'safe-upgrade': 'upgrade',
    'dist-upgrade': 'upgrade-release',
    'full-upgrade': 'upgrade-release',
    clean: 'clean',
    autoclean: 'clean',
    'dist-clean': 'clean',
    distclean: 'clean',
  },
  dnf: {
    install: 'install',
    reinstall: 'install',
    localinstall: 'install',
    groupinstall: 'install',
    remove: 'remove',
    erase: 'remove',
    autoremove: 'remove',
    makecache: 'update-lists',
    'check-update': 'update-lists',
    update: 'upgrade',
    upgrade: 'upgrade',
    'distro-sync': 'upgrade-release',
    'system-upgrade': 'upgrade-release',
    clean: 'clean',
  },
  zypper: {
    install: 'install',
    in: 'install',
    remove: 'remove',
    rm: 'remove',
    refresh: 'update-lists',
    ref: 'update-lists',
    update: 'upgrade',
    up: 'upgrade',
    'dist-upgrade': 'upgrade-release',
    dup: 'upgrade-release',
    clean: 'clean',
    cc: 'clean',
  },
}

// A dozen rules ask about each of these commands.
const known = new WeakMap<ShellCommand, SystemCall | null>()

/** Reads a call of a package manager; null if it is none, or asks for nothing. */
export function readSystemCall(command: ShellCommand): SystemCall | null {
  const family = FAMILIES.get(command.name)
  if (family === undefined) return null
  let call = known.get(command)
  if (call === undefined) {
    call = readCallOf(family, command)
    known.set(command, call)
  }
  return call
}

function readCallOf(family: PackageFamily, command: ShellCommand): SystemCall | null {
  const read = readArguments(command, VALUED[family])
  const [actionWord, ...packages] = isGroup(read.operands) ? read.operands.slice(1) : read.operands
  if (actionWord === undefined) return null
  const actions = ACTIONS[family]
  const action = (Object.hasOwn(actions, actionWord.value) ? actions[actionWord.value] : undefined) ?? 'other'
  return { family, tool: command.name, command, arguments: read, action, actionWord, packages }
}

// dnf group install "Development Tools"
function isGroup([first, second]: readonly ShellWord[]): boolean {
  return /^groups?$/.test(first?.value ?? '') && second?.value === 'install'
}

// A dozen rules ask about the commands of one RUN, some of them for each command, before they are shown the next.
let latest: { readonly commands: readonly ShellCommand[]; readonly calls: readonly SystemCall[] } | null = null

/** All calls of package managers among the commands of a script. */
export function findSystemCalls(commands: readonly ShellCommand[]): readonly SystemCall[] {
  if (latest?.commands !== commands) {
    latest = { commands, calls: commands.flatMap((command) => readSystemCall(command) ?? []) }
  }
  return latest.calls
}

/** Whether a call fetches the lists of packages, by itself or on the way: `apt install --update`. */
export function fetchesLists({ family, action, arguments: read }: SystemCall): boolean {
  if (action === 'update-lists') return true
  return family === 'apt' && (action === 'install' || action === 'upgrade') && read.has('-U', '--update')
}

/** Whether a command may call a package manager itself: a script, or a program that is not from the distribution. */
export function mayInstallUnseen({ name }: ShellCommand): boolean {
  return (
    name === '' || name === '.' || name === 'source' || /\.sh$|^(?:sh|bash|python3?|ansible-playbook|make)$/.test(name)
  )
}
