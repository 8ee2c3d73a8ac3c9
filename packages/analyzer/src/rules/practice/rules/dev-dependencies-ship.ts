import type { ShellCommand } from '../../../shell/shell-command.ts'
import type { ShellScript } from '../../../shell/shell-script.ts'
import type { Scene } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { defineCommandRule } from '../reading/command-rule.ts'
import { readDependencyStep } from '../reading/ecosystems.ts'
import { baseName } from '../reading/paths.ts'
import { pathsRemovedBy } from '../reading/removals.ts'

export const docs: RuleDocs = {
  concept: 'app-dependencies',
  what: 'Development dependencies are installed in the stage that ships.',
  why: 'Compilers, test runners and linters of the language often weigh more than the program and all it needs. They are pulled to every machine, and each of them can be what a scanner or an intruder finds.',
  bad: 'FROM node:20-alpine\nCOPY package.json package-lock.json ./\nRUN npm ci',
  good: 'FROM node:20-alpine\nCOPY package.json package-lock.json ./\nRUN npm ci --omit=dev',
}

/** Development dependencies installed in a stage that ships. */
export const devDependenciesShip = defineCommandRule({
  id: 'dev-dependencies-ship',
  severity: 'warning',
  commands: ['bundle', 'composer', 'npm', 'pipenv', 'pnpm', 'poetry', 'uv', 'yarn'],
  check(command, { scene, script, report }) {
    if (scene.stage?.ships !== true || readDependencyStep(command)?.isInstall !== true) return
    const manager = MANAGERS[command.name]
    if (manager === undefined || leavesOut(command, manager) || isSetAround(command, manager, script, scene)) return
    const message = `Development dependencies ship too. Add ${manager.flag}; if the build needs them, build in a stage of its own.`
    report(command, { message })
  },
})

interface Manager {
  readonly flag: string
  /** Words that leave development dependencies out. */
  readonly without: RegExp
  /** The variable that says so as well, and the values that do. */
  readonly variable: string
  readonly values: RegExp
}

const NODE = { variable: 'NODE_ENV', values: /^production$/ }

const MANAGERS: Readonly<Record<string, Manager>> = {
  bundle: {
    flag: 'ENV BUNDLE_WITHOUT=development:test above',
    without: /^--(?:without|deployment)\b/,
    variable: 'BUNDLE_WITHOUT',
    values: /./,
  },
  composer: { flag: '--no-dev', without: /^--no-dev$/, variable: 'COMPOSER_NO_DEV', values: /^1$/ },
  npm: { flag: '--omit=dev', without: /^(?:--omit(?:=dev)?|--only(?:=prod.*)?|--production(?:=true)?)$/, ...NODE },
  pipenv: { flag: 'no --dev', without: /^(?!--dev$|-d$)/, variable: 'PIPENV_DEV', values: /^0$/ },
  pnpm: { flag: '--prod', without: /^(?:--prod|--production|-P)$/, ...NODE },
  poetry: { flag: '--only main', without: /^--(?:no-dev|only|without)\b/, variable: 'POETRY_WITHOUT', values: /./ },
  uv: { flag: '--no-dev', without: /^--no-(?:dev|default-groups)$/, variable: 'UV_NO_DEV', values: /^(?:1|true)$/ },
  yarn: { flag: '--production', without: /^(?:--production|--prod)(?:=true)?$/, ...NODE },
}

function leavesOut({ name, words }: ShellCommand, { without }: Manager): boolean {
  // pipenv leaves them out unless it is told otherwise.
  const answers = words.map((word) => without.test(word.value))
  return name === 'pipenv' ? answers.every(Boolean) : answers.some(Boolean)
}

function isSetAround(command: ShellCommand, manager: Manager, script: ShellScript, scene: Scene): boolean {
  const set = script
    .assignmentsOf(manager.variable)
    .some(({ name, text }) => manager.values.test(text.slice(name.length + 1)))
  const inherited = scene.step?.environment.get(manager.variable) ?? ''
  return set || manager.values.test(inherited) || isPruned(command, script) || isConfigured(command, scene)
}

// npm prune --omit=dev in the same RUN, or a removal: the layer never holds them
function isPruned(command: ShellCommand, { commands }: ShellScript): boolean {
  if (latest?.commands !== commands) latest = { commands, pruning: commands.filter(prunes) }
  return latest.pruning.some((other) => other.pos > command.pos)
}

// Each install of a RUN asks for the same.
let latest: { readonly commands: readonly ShellCommand[]; readonly pruning: readonly ShellCommand[] } | null = null

function prunes(command: ShellCommand): boolean {
  if (/^(?:prune|workspaces)$/.test(command.words[0]?.value ?? '')) return true
  return pathsRemovedBy(command).some((path) => /^(?:node_modules|vendor)$/.test(baseName(path)))
}

// bundle config set without 'development test' in an earlier RUN
function isConfigured({ name }: ShellCommand, scene: Scene): boolean {
  return name === 'bundle' && /bundle config .*\b(?:without|deployment)\b/.test(scene.dockerfile.text)
}
