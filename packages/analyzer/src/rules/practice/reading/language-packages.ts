import { readArguments, type Arguments } from '../../../shell/arguments.ts'
import { hasExpansion, type ShellCommand, type ShellWord } from '../../../shell/shell-command.ts'

/** A call that installs packages of a language by name, and not from a list that the project keeps. */
export interface LanguageInstall {
  /** `pip`, `npm`, `go`. */
  readonly tool: LanguageTool
  readonly command: ShellCommand
  readonly arguments: Arguments
  /** The names it is given, paths and addresses left out. */
  readonly packages: readonly ShellWord[]
}

export type LanguageTool = 'cargo' | 'gem' | 'go' | 'npm' | 'pip' | 'pnpm' | 'yarn'

/** What Python is called, `python3.12` among others. */
export const PYTHONS: readonly string[] = [
  'python',
  'python3',
  ...Array.from({ length: 20 }, (_, minor) => `python3.${minor}`),
]

/** The commands that may be one. */
export const LANGUAGE_TOOLS: readonly string[] = [
  'cargo',
  'gem',
  'go',
  'npm',
  'pip',
  'pip3',
  'pipx',
  'pnpm',
  ...PYTHONS,
  'uv',
  'yarn',
]

interface ToolWords {
  readonly tool: LanguageTool
  readonly command: ShellCommand
}

const INSTALLS: Readonly<Record<LanguageTool, RegExp>> = {
  cargo: /^install /,
  gem: /^(?:install|i) /,
  go: /^(?:install|get|run) /,
  npm: /^(?:install|i|add) /,
  pip: /^install /,
  pnpm: /^(?:add|install|i) /,
  yarn: /^(?:add|global add) /,
}

const VALUED: Readonly<Record<LanguageTool, readonly string[]>> = {
  cargo: ['--version', '--vers', '--git', '--branch', '--tag', '--rev', '--path', '--root', '--features', '-F', '-j'],
  gem: ['-v', '--version', '-i', '--install-dir', '-n', '--bindir', '-s', '--source', '-P', '--platform'],
  go: ['-ldflags', '-tags', '-o', '-mod', '-p', '-C', '-gcflags'],
  npm: ['--prefix', '-C', '--registry', '-w', '--workspace', '--omit', '--include', '--loglevel'],
  pip: [
    '-r',
    '--requirement',
    '-c',
    '--constraint',
    '-e',
    '--editable',
    '-t',
    '--target',
    '-i',
    '--index-url',
    '--extra-index-url',
    '-f',
    '--find-links',
    '--prefix',
    '--root',
    '--platform',
    '--python-version',
    '--timeout',
    '--cache-dir',
    '--trusted-host',
    '--retries',
    '--no-binary',
    '--only-binary',
  ],
  pnpm: ['--prefix', '-C', '--dir', '--registry', '-F', '--filter'],
  yarn: ['--cwd', '--registry', '--cache-folder', '--modules-folder'],
}

/** Reads an install of packages by name; null if the command is none. */
export function readLanguageInstall(command: ShellCommand): LanguageInstall | null {
  const called = readTool(command)
  if (called === null) return null
  const read = readArguments(called.command, VALUED[called.tool])
  const words = read.operands.map((word) => word.value).join(' ')
  const action = INSTALLS[called.tool].exec(`${words} `)?.[0]
  if (action === undefined) return null
  const packages = read.operands.slice(action.trim().split(' ').length).filter((word) => !isElsewhere(word.value))
  return { ...called, arguments: read, packages }
}

/** Whether a package is asked for in a certain version, or in one that can't be told from the text. */
export function isPinned(word: ShellWord, { tool, arguments: read }: LanguageInstall): boolean {
  if (hasExpansion(word)) return true
  const { value } = word
  switch (tool) {
    case 'cargo':
      return value.includes('@') || read.has('--version', '--vers', '--tag', '--rev', '--path')
    case 'gem':
      return value.includes(':') || read.has('-v', '--version')
    case 'pip':
      return /[=<>~!@]/.test(value) || read.has('-c', '--constraint', '--require-hashes')
    case 'go':
      return /@(?!latest$|upgrade$)/.test(value)
    case 'npm':
    case 'pnpm':
    case 'yarn':
      return /.@(?!latest$|next$)/.test(value)
  }
}

// python -m pip install x, uv pip install x, uv tool install x, pipx install x: all of them are pip's
function readTool(command: ShellCommand): ToolWords | null {
  const [first, second] = command.words
  const name = PYTHONS.includes(command.name) ? 'python' : command.name
  switch (name) {
    case 'pip3':
    case 'pip':
    case 'pipx':
      return { tool: 'pip', command }
    case 'python':
      if (first?.value !== '-m' || second?.value !== 'pip') return null
      return { tool: 'pip', command: { ...command, words: command.words.slice(2) } }
    case 'uv':
      if (first?.value !== 'pip' && first?.value !== 'tool') return null
      return { tool: 'pip', command: { ...command, words: command.words.slice(1) } }
    case 'cargo':
    case 'gem':
    case 'go':
    case 'npm':
    case 'pnpm':
    case 'yarn':
      return { tool: name, command }
    default:
      return null
  }
}

// A path, an address or a file is that very thing; a version would say nothing more.
function isElsewhere(value: string): boolean {
  return /^[./~]|:\/\/|^git\+|^git@|\.(?:whl|tgz|gem|tar\.gz|zip)$|^[\w-]+\/[\w.-]+#/.test(value) || value === ''
}
