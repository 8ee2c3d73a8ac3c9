import type { AddValues, CopyValues } from '../../stages/step-values.ts'
import type { Build, BuiltStep, SourceKey } from '../build-types.ts'
import { areSame } from '../files/content.ts'
import type { FileNode } from '../files/node.ts'
import type { Rerun } from '../keys/rerun.ts'
import { listSources } from '../transfer/sources.ts'
import { filesIn } from './reading/files-in.ts'
import { isBelow, listPaths } from './reading/paths.ts'
import { nameOfStep, placeOf } from './reading/places.ts'
import { sentFilesOf } from './reading/taken-files.ts'

/** The build that filled the cache, and the one that looks for its steps there. */
export interface BuildPair {
  readonly before: Build
  readonly after: Build
}

/**
 * Why a step runs again, or does not, in a sentence: the step, its line, and the rule of the cache. With both builds
 * at hand it names the files of the build context that have changed.
 */
export function explainRerun({ step, verdict, cause }: Rerun, builds: BuildPair | null = null): string {
  const name = capital(nameOfStep(step))
  switch (cause.kind) {
    case 'same':
      return `${name} is taken from the cache: its instruction, what it stands on and the files it takes are the same.`
    case 'instruction':
      return `${name} ${runs(verdict)}: its text, or a variable, user or folder it works with, is not what it was.`
    case 'files':
      return `${name} ${runs(verdict)}: ${filesOf(step, step.key.sources[cause.source], verdict, builds)}. What counts is paths, modes and bytes, not times.`
    case 'below': {
      const reason = verdict === 'runs' ? 'does' : 'may'
      return `${name} ${runs(verdict)} because ${nameOfStep(cause.step)} below it ${reason}: a step is only taken from the cache on top of the very result it once stood on.`
    }
    case 'image':
      return `${name} ${runs(verdict)}: it stands on another base image.`
  }
}

function runs(verdict: Rerun['verdict']): string {
  return verdict === 'unsure' ? 'may run again' : 'runs again'
}

function filesOf(
  step: BuiltStep,
  source: SourceKey | undefined,
  verdict: Rerun['verdict'],
  builds: BuildPair | null,
): string {
  const uses = step.planned.kind === 'RUN' ? 'mounts' : 'copies'
  const change = verdict === 'unsure' ? 'may have changed' : 'changed'
  const named = builds === null || source?.origin !== 'context' ? [] : changedFiles(step, builds)
  if (named.length > 0) return `it ${uses} ${listPaths(named)} from the build context, which ${change}`
  return `what it ${uses} from ${originOf(source)} ${change}`
}

function originOf(source: SourceKey | undefined): string {
  if (source === undefined || source.origin === 'context') return 'the build context'
  if (typeof source.origin === 'string') return source.origin
  const { planned } = source.origin
  return `stage ${planned.stage.label} (line ${placeOf(planned).firstLine})`
}

/** The files of the build context, among those that a step takes, that are new, gone or other than before. */
function changedFiles(step: BuiltStep, { before, after }: BuildPair): readonly string[] {
  const [old, now] = [takenFiles(step, before), takenFiles(step, after)]
  const paths = [...new Set([...old.keys(), ...now.keys()])]
  return paths.filter((path) => !isSame(old.get(path), now.get(path))).map((path) => path.slice(1))
}

function isSame(one: FileNode | undefined, other: FileNode | undefined): boolean {
  if (one === undefined || other === undefined) return one === other
  return one.mode === other.mode && areSame(one.content, other.content) === true
}

function takenFiles({ planned }: BuiltStep, build: Build): ReadonlyMap<string, FileNode> {
  const paths = planned.kind === 'COPY' || planned.kind === 'ADD' ? pathsTaken(planned) : ['/']
  const files = [...filesIn(sentFilesOf(build))]
  return new Map(files.flatMap(({ path, node }) => (paths.some((one) => isBelow(path, one)) ? [[path, node]] : [])))
}

// Of a wildcard, the folder that it looks in.
function pathsTaken(values: CopyValues | AddValues): readonly string[] {
  return listSources(values).flatMap((source) => {
    if (source.kind !== 'path') return []
    return [source.wildcard === null ? source.path : source.wildcard.folder]
  })
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
