import { readArguments } from '../../../shell/arguments.ts'
import type { ShellCommand } from '../../../shell/shell-command.ts'
import type { ShellScripts } from '../../../shell/shell-script.ts'
import type { PlannedStage, PlannedStep } from '../../../stages/plan-types.ts'
import type { Scene } from '../../define-rule.ts'
import { baseName, isBelow, resolvePath } from './paths.ts'
import { chainOf } from './stage-traits.ts'

/** A path that an instruction put into the image. */
export interface FileOrigin {
  readonly path: string
  readonly step: PlannedStep
}

/** What an earlier step, of the stage or of those it stands on, wrote to a path or below it; null if none is known. */
export function findOrigin(path: string, before: PlannedStep, scene: Scene): FileOrigin | null {
  for (const stage of scene.stage === null ? [] : chainOf(scene.stage)) {
    for (const origin of originsIn(stage, scene)) {
      const { step } = origin
      if (step.stage === before.stage && step.instruction.start >= before.instruction.start) continue
      if (isBelow(origin.path, path)) return origin
    }
  }
  return null
}

// Every removal in a file asks what was written before it.
let latest: { readonly scene: Scene; readonly origins: Map<PlannedStage, readonly FileOrigin[]> } | null = null

/** What the steps of a stage are known to write, the last of them first. */
function originsIn(stage: PlannedStage, scene: Scene): readonly FileOrigin[] {
  if (latest?.scene !== scene) latest = { scene, origins: new Map() }
  const known = latest.origins.get(stage)
  if (known !== undefined) return known
  const origins = stage.steps
    .toReversed()
    .flatMap((step) => pathsWrittenBy(step, scene.shells).map((path) => ({ path, step })))
  latest.origins.set(stage, origins)
  return origins
}

function pathsWrittenBy(step: PlannedStep, shells: ShellScripts): readonly string[] {
  const folder = step.config.workingDir || '/'
  switch (step.kind) {
    case 'COPY':
    case 'ADD':
      return transferTargets(step.sources, step.destination, folder)
    case 'RUN': {
      const script = shells.of(step.instruction)
      if (script === null || !FETCHERS.some((name) => script.names.has(name))) return []
      return script.commands.flatMap((command) => pathsFetchedBy(command, folder))
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

const FETCHERS: readonly string[] = ['curl', 'wget', 'git']

/** The files that a download or a clone leaves behind. */
function pathsFetchedBy(command: ShellCommand, folder: string): readonly string[] {
  if (command.name !== 'curl' && command.name !== 'wget' && command.name !== 'git') return []
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
