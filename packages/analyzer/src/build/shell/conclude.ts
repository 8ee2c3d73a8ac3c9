import { mayJump } from './fork.ts'
import { done, EXIT, exits, type Outcome, type Stakes } from './outcome.ts'
import type { Shell } from './shell.ts'

/**
 * What the status of a command means for the script: `set -e` may end it. Where the build would fail with it, a
 * status that can't be told is taken for a success, for otherwise there is no build to speak of.
 */
export function conclude(shell: Shell, status: number | null, stakes: Stakes): Outcome {
  shell.state.status = status
  if (status === null) {
    if (shell.isFatal(stakes)) {
      shell.hasAssumed = true
      return done(0)
    }
    if (!shell.exitsOnFailure(stakes)) return done(null)
    mayJump(shell, EXIT, null)
    return done(0)
  }
  return status !== 0 && shell.exitsOnFailure(stakes) ? exits(status) : done(status)
}
