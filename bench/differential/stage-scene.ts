import { posix } from 'node:path'
import type { GeneratedContext } from './generate-context.ts'
import type { Random } from './random.ts'

/** What the generator believes of the stage that it writes, so that most instructions make sense. */
export interface StageScene {
  readonly context: GeneratedContext
  /** The stages above, first the first. */
  readonly above: readonly StageScene[]
  readonly name: string | null
  /** Whether there is a shell to run something. */
  readonly hasShell: boolean
  readonly files: Set<string>
  readonly folders: Set<string>
  readonly variables: Map<string, string>
  workdir: string
}

/** A stage on the base image or on nothing. */
export function createStage(context: GeneratedContext, above: readonly StageScene[], name: string | null): StageScene {
  return {
    context,
    above,
    name,
    hasShell: true,
    files: new Set(['/etc/app.conf', '/etc/group']),
    folders: new Set(['/', '/opt', '/srv', '/tmp', '/home']),
    variables: new Map(),
    workdir: '/',
  }
}

/** How a later stage may name this one. */
export function referenceTo(random: Random, stages: readonly StageScene[], stage: StageScene): string {
  const index = String(stages.indexOf(stage))
  return stage.name === null || random.oneIn(4) ? index : stage.name
}

/** Notes that a path is there now, and all above it. */
export function addPath(stage: StageScene, path: string, kind: 'file' | 'folder'): void {
  const absolute = posix.resolve(stage.workdir, path)
  stage[kind === 'file' ? 'files' : 'folders'].add(absolute)
  for (let folder = posix.dirname(absolute); folder !== '/'; folder = posix.dirname(folder)) stage.folders.add(folder)
}

/** Notes that a path is gone, and all below it. */
export function removePath(stage: StageScene, path: string): void {
  for (const paths of [stage.files, stage.folders]) {
    for (const known of paths) if (known === path || known.startsWith(`${path}/`)) paths.delete(known)
  }
}

/** A file that should be there, now and then one that is not. */
export function pickFile(random: Random, stage: StageScene): string {
  if (random.oneIn(60) || stage.files.size === 0) return '/nowhere/x.txt'
  return asWritten(random, stage, random.pick([...stage.files]))
}

/** A folder that should be there, and is not the top one. */
export function pickFolder(random: Random, stage: StageScene): string {
  const folders = [...stage.folders].filter((path) => path !== '/')
  return folders.length === 0 ? '/opt' : asWritten(random, stage, random.pick(folders))
}

/** A path that may not be there yet, in a folder that should be. */
export function pickNewPath(random: Random, stage: StageScene): string {
  const name = random.pick(['new', 'out.txt', 'n1', 'n2', 'copy', '.hidden', 'x y'])
  return random.oneIn(3) ? name : posix.join(pickFolder(random, stage), name)
}

function asWritten(random: Random, stage: StageScene, path: string): string {
  const relative = posix.relative(stage.workdir, path)
  return relative === '' || relative.startsWith('..') || random.oneIn(2) ? path : relative
}
