import type { Build, BuiltStep } from '../../build/build-types.ts'
import { findReruns, type Rerun, type RerunCause } from '../../build/keys/rerun.ts'
import type { RerunReport } from './build-report.ts'
import { lineOf } from './stage-words.ts'

/** Which steps run again after edits, and because of what. */
export function reportRerun(before: Build, after: Build, edits: readonly string[]): RerunReport {
  const steps = findReruns(before, after).map(({ step, verdict, cause }) => {
    const { number, name, planned } = step
    const place = { number, name, stage: planned.stage.label, line: lineOf(planned) }
    return { ...place, verdict, reason: reasonOf(step, verdict, cause) }
  })
  return { edits, steps }
}

function reasonOf(step: BuiltStep, verdict: Rerun['verdict'], cause: RerunCause): string {
  const may = verdict === 'unsure' ? 'may be' : 'is'
  switch (cause.kind) {
    case 'same':
      return 'nothing that it depends on is another'
    case 'instruction':
      return `its text, or a variable that it sees, ${may} another`
    case 'files':
      return `what it takes from ${originOf(step, cause.source)} ${may} another`
    case 'below':
      return `it stands on line ${lineOf(cause.step.planned)}, which ${verdict === 'unsure' ? 'may run' : 'runs'} again`
    case 'image':
      return 'it stands on another image'
  }
}

function originOf({ key }: BuiltStep, source: number): string {
  const origin = key.sources[source]?.origin ?? 'context'
  if (typeof origin !== 'string') return `stage ${origin.planned.stage.label}`
  return origin === 'context' ? 'the build context' : origin
}
