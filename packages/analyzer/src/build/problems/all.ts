import type { Problem } from './define-problem.ts'
import { carriageReturns } from './kinds/carriage-returns.ts'
import { closedToUser } from './kinds/closed-to-user.ts'
import { copyNotFound } from './kinds/copy-not-found.ts'
import { dependenciesOverwritten } from './kinds/dependencies-overwritten.ts'
import { gitHistoryShips } from './kinds/git-history-ships.ts'
import { localPackagesShip } from './kinds/local-packages-ship.ts'
import { noInterpreter } from './kinds/no-interpreter.ts'
import { noShell } from './kinds/no-shell.ts'
import { notAProgram } from './kinds/not-a-program.ts'
import { notExecutable } from './kinds/not-executable.ts'
import { nothingToStart } from './kinds/nothing-to-start.ts'
import { programNotFound } from './kinds/program-not-found.ts'
import { removedLater } from './kinds/removed-later.ts'
import { sourcesShip } from './kinds/sources-ship.ts'
import { storedTwice } from './kinds/stored-twice.ts'
import { testsShip } from './kinds/tests-ship.ts'
import { unknownUser } from './kinds/unknown-user.ts'
import { writtenTwice } from './kinds/written-twice.ts'
import { wrongLibc } from './kinds/wrong-libc.ts'

/** Every problem that can be looked for. */
export const allProblems: readonly Problem[] = [
  carriageReturns,
  closedToUser,
  copyNotFound,
  dependenciesOverwritten,
  gitHistoryShips,
  localPackagesShip,
  noInterpreter,
  noShell,
  notAProgram,
  notExecutable,
  nothingToStart,
  programNotFound,
  removedLater,
  sourcesShip,
  storedTwice,
  testsShip,
  unknownUser,
  writtenTwice,
  wrongLibc,
]

/** The problem of that id; null if there is none. */
export function findProblem(id: string): Problem | null {
  return allProblems.find((problem) => problem.id === id) ?? null
}
