import { readArguments } from '../../../shell/arguments.ts'
import type { ShellCommand } from '../../../shell/shell-command.ts'
import { readShell } from '../../../shell/shell-script.ts'
import type { PlannedStage, PlannedStep } from '../../../stages/plan-types.ts'
import { baseName, isBelow, resolvePath } from './paths.ts'
import { chainOf } from './stage-traits.ts'

/** A path that an instruction put into the image. */
export interface FileOrigin {
  readonly path: string
  readonly step: PlannedStep
}

/** What the steps of a stage, and of those it stands on, are known to write, in the order they run. */
export function originsOf(stage: PlannedStage): readonly FileOrigin[] {
  const known = origins.get(stage)
  if (known !== undefined) return known
  const found = chainOf(stage)
    .toReversed()
    .flatMap(({ steps }) => steps)
    .flatMap((step) => pathsWrittenBy(step).map((path) => ({ path, step })))
  origins.set(stage, found)
  return found
}

const origins = new WeakMap<PlannedStage, readonly FileOrigin[]>()

/** What an earlier step wrote to a path or below it; null if nothing is known to. */
export function findOrigin(path: string, before: PlannedStep, stage: PlannedStage): FileOrigin | null {
  const all = originsOf(stage)
  const isEarlier = ({ step }: FileOrigin): boolean =>
    step.stage !== before.stage || step.instruction.start < before.instruction.start
  return all.findLast((origin) => isEarlier(origin) && isBelow(origin.path, path)) ?? null
}

function pathsWrittenBy(step: PlannedStep): readonly string[] {
  const folder = step.config.workingDir || '/'
  switch (step.kind) {
    case 'COPY':
    case 'ADD':
      return transferTargets(step.sources, step.destination, folder)
    case 'RUN': {
      const script = readShell(step.instruction)
      return (script?.commands ?? []).flatMap((command) => pathsFetchedBy(command, folder))
    }
    default:
      return []
  }
}

// COPY a b /srv/      /srv/a and /srv/b; without the slash, one file of that name, or a folder's content
function transferTargets(sources: readonly string[], destination: string, folder: string): readonly string[] {
  const target = resolvePath(destination, folder)
  const isFolder = destination.endsWith('/') || /^\.{0,2}$/.test(destination) || sources.length > 1
  if (!isFolder) return [target]
  return sources.map((source) => {
    const name = baseName(source.replace(/\/+$/, ''))
    return /^[.*]*$/.test(name) ? target : resolvePath(name, target)
  })
}

/** The files that a download or a clone leaves behind. */
function pathsFetchedBy(command: ShellCommand, folder: string): readonly string[] {
  const read = readArguments(command, ['-o', '--output', '-O', '--output-document', '-P', '-b', '--branch', '--depth'])
  const [first, second, third] = read.operands.map((word) => word.value)
  switch (command.name) {
    case 'curl': {
      const output = read.findValue('-o', '--output')
      return output === null ? [] : [resolvePath(output, folder)]
    }
    case 'wget': {
      const output = read.findValue('-O', '--output-document') ?? baseName(first ?? '')
      return output === '' || output === '-' ? [] : [resolvePath(output, folder)]
    }
    case 'git':
      if (first !== 'clone' || second === undefined) return []
      return [resolvePath(third ?? baseName(second).replace(/\.git$/, ''), folder)]
    default:
      return []
  }
}
