import { readArguments } from '../../../shell/arguments.ts'
import type { ShellCommand } from '../../../shell/shell-command.ts'

/** How the projects of a language say what they depend on, and how that is installed. */
export interface Ecosystem {
  readonly tool: string
  /** The file that the dependencies are written in. */
  readonly manifest: string
  /** The files that say in which version, any one of them. */
  readonly locks: readonly string[]
  /** The words behind the tool that install what the files say. */
  readonly install: RegExp
  /** The words that build the program, and fetch what was not installed before. */
  readonly build: RegExp | null
}

const NPM_LOCKS: readonly string[] = ['package-lock.json', 'npm-shrinkwrap.json']
const NEVER = /^(?!)/

const ECOSYSTEMS: readonly Ecosystem[] = [
  {
    tool: 'npm',
    manifest: 'package.json',
    locks: NPM_LOCKS,
    install: /^(?:ci|clean-install|install|i)$/,
    build: null,
  },
  {
    tool: 'yarn',
    manifest: 'package.json',
    locks: ['yarn.lock'],
    install: /^(?:install)?$/,
    build: null,
  },
  {
    tool: 'pnpm',
    manifest: 'package.json',
    locks: ['pnpm-lock.yaml'],
    install: /^(?:install|i)$/,
    build: null,
  },
  {
    tool: 'bun',
    manifest: 'package.json',
    locks: ['bun.lock', 'bun.lockb'],
    install: /^(?:install|i)$/,
    build: null,
  },
  {
    tool: 'composer',
    manifest: 'composer.json',
    locks: ['composer.lock'],
    install: /^(?:install|i)$/,
    build: null,
  },
  {
    tool: 'bundle',
    manifest: 'Gemfile',
    locks: ['Gemfile.lock'],
    install: /^(?:install)?$/,
    build: null,
  },
  {
    tool: 'poetry',
    manifest: 'pyproject.toml',
    locks: ['poetry.lock'],
    install: /^install$/,
    build: null,
  },
  { tool: 'uv', manifest: 'pyproject.toml', locks: ['uv.lock'], install: /^sync$/, build: null },
  {
    tool: 'pipenv',
    manifest: 'Pipfile',
    locks: ['Pipfile.lock'],
    install: /^(?:install|sync)$/,
    build: null,
  },
  {
    tool: 'go',
    manifest: 'go.mod',
    locks: ['go.sum'],
    install: /^mod download/,
    build: /^(?:build|install)\b/,
  },
  { tool: 'cargo', manifest: 'Cargo.toml', locks: ['Cargo.lock'], install: /^fetch$/, build: /^build\b/ },
  {
    tool: 'mvn',
    manifest: 'pom.xml',
    locks: [],
    install: /dependency:(?:go-offline|resolve)/,
    build: /\b(?:compile|package|install|verify|deploy)\b/,
  },
  {
    tool: 'dotnet',
    manifest: '*.csproj',
    locks: [],
    install: /^restore\b/,
    build: /^(?:build|publish)\b/,
  },
  {
    tool: 'gradle',
    manifest: 'build.gradle',
    locks: [],
    install: /\bdependencies\b/,
    build: /\b(?:build|assemble|bootJar|jar)\b/,
  },
]

const PIP: Ecosystem = {
  tool: 'pip',
  manifest: 'requirements.txt',
  locks: [],
  install: NEVER,
  build: null,
}

/** A call that fetches what a project depends on. */
export interface DependencyStep {
  readonly ecosystem: Ecosystem
  readonly command: ShellCommand
  /** Whether it does no more than that; else it builds, and fetches on the way. */
  readonly isInstall: boolean
}

const BY_TOOL: ReadonlyMap<string, Ecosystem> = new Map(
  ECOSYSTEMS.map((ecosystem) => [ecosystem.tool, ecosystem] as const),
)

/** The commands that fetch what a project depends on. */
export const DEPENDENCY_TOOLS: readonly string[] = [
  ...BY_TOOL.keys(),
  'mvnw',
  'gradlew',
  'pip',
  'pip3',
  'python',
  'python3',
]

const ALIASES: Readonly<Record<string, string>> = { mvnw: 'mvn', gradlew: 'gradle' }

/** Reads a call that fetches dependencies by the files of the project; null if the command is none. */
export function readDependencyStep(command: ShellCommand): DependencyStep | null {
  if (isRequirements(command)) return { ecosystem: PIP, command, isInstall: true }
  const ecosystem = BY_TOOL.get(ALIASES[command.name] ?? command.name)
  if (ecosystem === undefined) return null
  const read = readArguments(command, ['--prefix', '-C', '--cwd', '--dir', '--filter', '-F', '-w', '--omit', '-f'])
  if (read.has('-g', '--global', '--version', '--help')) return null
  const words = read.operands.map((word) => word.value).join(' ')
  if (ecosystem.install.test(words)) return { ecosystem, command, isInstall: true }
  return ecosystem.build?.test(words) === true ? { ecosystem, command, isInstall: false } : null
}

// pip install -r requirements.txt; `pip install .` needs the sources and is none
function isRequirements(command: ShellCommand): boolean {
  if (!/^(?:pip3?|uv|python3?)$/.test(command.name)) return false
  const words = command.words.map((word) => word.value)
  return words.includes('install') && words.some((word) => /^(?:-r.*|--requirements?(?:=.*)?)$/.test(word))
}
