import type { BuiltStep, SourceKey } from '../build-types.ts'
import type { Rerun } from '../keys/rerun.ts'
import { nameOfStep, placeOf } from './reading/places.ts'

/** Why a step runs again, or does not, in a sentence: the step, its line, and the rule of the cache. */
export function explainRerun({ step, verdict, cause }: Rerun): string {
  const name = capital(nameOfStep(step))
  switch (cause.kind) {
    case 'same':
      return `${name} is taken from the cache: its instruction, what it stands on and the files it takes are the same.`
    case 'instruction':
      return `${name} ${runs(verdict)}: its text, or a variable, user or folder it works with, is not what it was.`
    case 'files':
      return `${name} ${runs(verdict)}: ${filesOf(step, step.key.sources[cause.source], verdict)}. Modes, paths and bytes count, times of change do not.`
    case 'below':
      return `${name} ${runs(verdict)} because ${nameOfStep(cause.step)} below it ${verdict === 'runs' ? 'does' : 'may'}: a step is only taken from the cache on top of the very result it once stood on.`
    case 'image':
      return `${name} ${runs(verdict)}: it stands on another base image.`
  }
}

function runs(verdict: Rerun['verdict']): string {
  return verdict === 'unsure' ? 'may run again' : 'runs again'
}

function filesOf({ planned }: BuiltStep, source: SourceKey | undefined, verdict: Rerun['verdict']): string {
  const uses = planned.kind === 'RUN' ? 'mounts' : 'copies'
  const change = verdict === 'unsure' ? 'may have changed' : 'changed'
  return `what it ${uses} from ${originOf(source)} ${change}`
}

function originOf(source: SourceKey | undefined): string {
  if (source === undefined || source.origin === 'context') return 'the build context'
  if (typeof source.origin === 'string') return `the ${source.origin}`
  const { planned } = source.origin
  return `stage ${planned.stage.label} (line ${placeOf(planned).firstLine})`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
