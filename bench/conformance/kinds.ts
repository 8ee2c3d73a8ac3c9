import type { ConformanceKind } from './kind.ts'
import { argumentForms } from './kinds/arguments.ts'
import { ast } from './kinds/ast.ts'
import { buildKinds } from './kinds/builds.ts'
import { buildErrors, buildWarnings, checkErrors, checks } from './kinds/checks.ts'
import { labKinds, labStart } from './kinds/lab.ts'
import { lineRanges } from './kinds/line-ranges.ts'
import { parserWarnings } from './kinds/parser-warnings.ts'
import { instructionErrors, parseErrors } from './kinds/refusals.ts'
import { stages } from './kinds/stages.ts'
import { tree } from './kinds/tree.ts'
import { words } from './kinds/words.ts'

/** Everything that is compared, in the order of the table. A kind more is a file in `kinds/` and a line here. */
export const KINDS: readonly ConformanceKind[] = [
  ast,
  tree,
  lineRanges,
  argumentForms,
  words,
  parseErrors,
  instructionErrors,
  parserWarnings,
  stages,
  checks,
  checkErrors,
  buildWarnings,
  buildErrors,
  ...buildKinds,
  ...labKinds,
  labStart,
]
