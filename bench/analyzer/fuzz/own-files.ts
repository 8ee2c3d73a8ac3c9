import { allRules } from '@stagecraft/analyzer'
import { SAMPLE_FILES } from '../../../packages/analyzer/src/syntax/sample-files.cases.ts'
import { FOUR_STAGES } from '../four-stages.ts'

/** Files to make inputs of that are always there: samples, and the examples of each rule. */
export function ownFiles(): readonly string[] {
  return [FOUR_STAGES, ...SAMPLE_FILES, ...allRules.flatMap(({ bad, good }) => [bad, good])]
}
