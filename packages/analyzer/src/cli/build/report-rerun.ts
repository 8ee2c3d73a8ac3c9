import type { Build } from '../../build/build-types.ts'
import { findReruns } from '../../build/keys/rerun.ts'
import { explainRerun } from '../../build/problems/explain-rerun.ts'
import type { RerunReport } from './build-report.ts'
import { lineOf } from './stage-words.ts'

/** Which steps run again after edits, and because of what. */
export function reportRerun(before: Build, after: Build, edits: readonly string[]): RerunReport {
  const steps = findReruns(before, after).map((rerun) => {
    const { number, name, planned } = rerun.step
    const place = { number, name, stage: planned.stage.label, line: lineOf(planned) }
    return { ...place, verdict: rerun.verdict, reason: explainRerun(rerun) }
  })
  return { edits, steps }
}
