import type { CompoundList, ParsedScript } from 'unbash'
import type { Content } from '../files/node.ts'
import { endShell } from './end-shell.ts'
import { done, IDLE, type Outcome, type Stakes } from './outcome.ts'
import type { Shell } from './shell.ts'

/** Runs something in a shell of its own: what it sets is gone afterwards, what it did to files is not. */
export function runSubshell(shell: Shell, stakes: Stakes, run: (stakes: Stakes) => Outcome): Outcome {
  const { state, streams, decides, pending, loops, calls, depth } = shell
  shell.state = state.clone()
  shell.state.atExit = null
  shell.decides = shell.isFatal(stakes)
  shell.pending = []
  const outcome = endShell(shell, run({ isTested: stakes.isTested, decides: shell.decides }))
  Object.assign(shell, { state, streams, decides, pending, loops, calls, depth })
  return done(outcome.status)
}

/** Runs what stands in `$( )` and gives its output. */
export function substitute(shell: Shell, script: ParsedScript | CompoundList, isOwnText: boolean): Content {
  const wasOwnText = shell.isOwnText
  shell.isOwnText = wasOwnText && isOwnText
  const { result, output } = shell.capture(() =>
    runSubshell(shell, IDLE, (stakes) => {
      // Some forget about `set -e` in `$( )`.
      if (shell.dialect === 'bash' || shell.dialect === 'ash') shell.state.options.delete('e')
      return shell.list(script, stakes)
    }),
  )
  shell.isOwnText = wasOwnText
  shell.substituted = result.status
  return output
}
