import { baseOf, finalBase } from './checks/bases.ts'
import { builds } from './checks/builds.ts'
import { editKeepsCached, editReruns } from './checks/cache.ts'
import { combinations } from './checks/combine.ts'
import {
  command,
  entrypoint,
  env,
  execForm,
  exposes,
  healthcheck,
  labels,
  stopSignal,
  workdir,
} from './checks/config.ts'
import { copiedFrom } from './checks/copied.ts'
import { lacksFinding, lacksProblem } from './checks/findings.ts'
import { containsKind, lacksKind } from './checks/kinds.ts'
import { contains, lacks } from './checks/paths.ts'
import { lacksSecret } from './checks/secrets.ts'
import { maxLayers, maxWasted, sizeUnder } from './checks/size.ts'
import { stageCount, stageNames, targetBuilds, targetSkips } from './checks/stages.ts'
import { starts } from './checks/starts.ts'
import { hasTool, lacksTool } from './checks/tools.ts'
import { nonRoot, user } from './checks/user.ts'
import type { CheckKind } from './define-check.ts'

const simpleChecks: readonly CheckKind[] = [
  builds,
  starts,
  contains,
  lacks,
  hasTool,
  lacksTool,
  containsKind,
  lacksKind,
  lacksSecret,
  sizeUnder,
  maxLayers,
  maxWasted,
  stageCount,
  stageNames,
  targetBuilds,
  targetSkips,
  baseOf,
  finalBase,
  copiedFrom,
  nonRoot,
  user,
  exposes,
  command,
  entrypoint,
  execForm,
  env,
  labels,
  workdir,
  healthcheck,
  stopSignal,
  editKeepsCached,
  editReruns,
  lacksFinding,
  lacksProblem,
]

const COMBINATIONS = ['all', 'any', 'not']

/** The names of all checks there are. */
export const checkNames: readonly string[] = [...simpleChecks.map(({ name }) => name), ...COMBINATIONS]

/** Every check that an exercise can be made of. */
export const allChecks: readonly CheckKind[] = [...simpleChecks, ...combinations(findCheck, checkNames)]

const checksByName: ReadonlyMap<string, CheckKind> = new Map(allChecks.map((kind) => [kind.name, kind]))

/** The check of that name; null if there is none. */
export function findCheck(name: string): CheckKind | null {
  return checksByName.get(name) ?? null
}
