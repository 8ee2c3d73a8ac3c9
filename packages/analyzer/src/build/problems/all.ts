import type { Problem } from './define-problem.ts'
import { argumentNotFound } from './kinds/argument-not-found.ts'
import { biggerBaseThanNeeded } from './kinds/bigger-base-than-needed.ts'
import { carriageReturns } from './kinds/carriage-returns.ts'
import { certificatesMissing } from './kinds/certificates-missing.ts'
import { closedToUser } from './kinds/closed-to-user.ts'
import { copyNotFound } from './kinds/copy-not-found.ts'
import { dependenciesOverwritten } from './kinds/dependencies-overwritten.ts'
import { devPackagesShip } from './kinds/dev-packages-ship.ts'
import { docsRerunBuild } from './kinds/docs-rerun-build.ts'
import { folderNotWritable } from './kinds/folder-not-writable.ts'
import { gitHistoryShips } from './kinds/git-history-ships.ts'
import { healthToolMissing } from './kinds/health-tool-missing.ts'
import { installRunsAgain } from './kinds/install-runs-again.ts'
import { jdkShips } from './kinds/jdk-ships.ts'
import { libraryMissing } from './kinds/library-missing.ts'
import { localPackagesShip } from './kinds/local-packages-ship.ts'
import { lowPort } from './kinds/low-port.ts'
import { modulesMissing } from './kinds/modules-missing.ts'
import { mountedSecretKept } from './kinds/mounted-secret-kept.ts'
import { noInterpreter } from './kinds/no-interpreter.ts'
import { noShell } from './kinds/no-shell.ts'
import { notAProgram } from './kinds/not-a-program.ts'
import { notExecutable } from './kinds/not-executable.ts'
import { nothingToStart } from './kinds/nothing-to-start.ts'
import { packageCacheShips } from './kinds/package-cache-ships.ts'
import { programNotFound } from './kinds/program-not-found.ts'
import { removedLater } from './kinds/removed-later.ts'
import { rootUser } from './kinds/root-user.ts'
import { secretInLayer } from './kinds/secret-in-layer.ts'
import { secretInSettings } from './kinds/secret-in-settings.ts'
import { sourcesShip } from './kinds/sources-ship.ts'
import { storedTwice } from './kinds/stored-twice.ts'
import { testsShip } from './kinds/tests-ship.ts'
import { timeZonesMissing } from './kinds/time-zones-missing.ts'
import { toolsShip } from './kinds/tools-ship.ts'
import { unknownUser } from './kinds/unknown-user.ts'
import { workdirNotWritable } from './kinds/workdir-not-writable.ts'
import { writtenTwice } from './kinds/written-twice.ts'
import { wrongLibc } from './kinds/wrong-libc.ts'
import { wrongWebRoot } from './kinds/wrong-web-root.ts'

/** Every problem that can be looked for. */
export const allProblems: readonly Problem[] = [
  argumentNotFound,
  biggerBaseThanNeeded,
  carriageReturns,
  certificatesMissing,
  closedToUser,
  copyNotFound,
  dependenciesOverwritten,
  devPackagesShip,
  docsRerunBuild,
  folderNotWritable,
  gitHistoryShips,
  healthToolMissing,
  installRunsAgain,
  jdkShips,
  libraryMissing,
  localPackagesShip,
  lowPort,
  modulesMissing,
  mountedSecretKept,
  noInterpreter,
  noShell,
  notAProgram,
  notExecutable,
  nothingToStart,
  packageCacheShips,
  programNotFound,
  removedLater,
  rootUser,
  secretInLayer,
  secretInSettings,
  sourcesShip,
  storedTwice,
  testsShip,
  timeZonesMissing,
  toolsShip,
  unknownUser,
  workdirNotWritable,
  writtenTwice,
  wrongLibc,
  wrongWebRoot,
]

/** The problem of that id; null if there is none. */
export function findProblem(id: string): Problem | null {
  return allProblems.find((problem) => problem.id === id) ?? null
}
