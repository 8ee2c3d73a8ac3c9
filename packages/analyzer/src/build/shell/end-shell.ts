import { parse } from 'unbash'
import { isKnown } from '../machine/value.ts'
import { settleExit } from './fork.ts'
import { IDLE, type Outcome } from './outcome.ts'
import type { Shell } from './shell.ts'

/** Ends a shell: brings the ways together in which it may have ended, and does what `trap … EXIT` asked for. */
export function endShell(shell: Shell, outcome: Outcome): Outcome {
  const end = settleExit(shell, outcome)
  const { atExit } = shell.state
  if (atExit === null) return end
  shell.state.atExit = null
  shell.state.options.delete('e')
  if (!isKnown(atExit)) {
    const use = { assignments: new Map(), decides: false, input: shell.streams.input }
    shell.passErrors(shell.setup.interpreter.program(shell, [atExit], use))
    return end
  }
  const wasOwnText = shell.isOwnText
  shell.isOwnText = false
  const last = settleExit(shell, shell.list(parse(atExit), IDLE))
  shell.isOwnText = wasOwnText
  // A status of its own counts only where the trap itself exits.
  return /\bexit\b/.test(atExit) ? last : end
}
