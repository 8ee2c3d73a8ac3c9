import { isBuildCommand } from '../../../rules/practice/reading/build-tools.ts'
import { readDependencyStep } from '../../../rules/practice/reading/ecosystems.ts'
import { findSystemCalls } from '../../../rules/practice/reading/system-packages.ts'
import type { ShellCommand } from '../../../shell/shell-command.ts'
import { readShell } from '../../../shell/shell-script.ts'
import type { BuiltStep } from '../../build-types.ts'

/** What takes long in a step: a command that fetches or builds; null if none is known to. */
export function findCostly(step: BuiltStep, kind: 'install' | 'install or build'): ShellCommand | null {
  const { planned } = step
  if (planned.kind !== 'RUN') return null
  const commands = readShell(planned.instruction)?.commands ?? []
  // With a cache mount, what was fetched before is at hand.
  const hasCache = planned.mounts.some(({ mount }) => mount.type === 'cache')
  const install = hasCache ? undefined : commands.find(isInstall)
  if (install !== undefined || kind === 'install') return install ?? null
  return commands.find((command) => isBuildCommand(command) || isBuildScript(command)) ?? null
}

function isInstall(command: ShellCommand): boolean {
  return (
    readDependencyStep(command)?.isInstall === true ||
    findSystemCalls([command]).some(({ action }) => action === 'install' || action === 'upgrade')
  )
}

// npm run build, yarn build
function isBuildScript({ name, words }: ShellCommand): boolean {
  return /^(?:npm|pnpm|yarn|bun)$/.test(name) && words.some(({ value }) => /^build\b/.test(value))
}
