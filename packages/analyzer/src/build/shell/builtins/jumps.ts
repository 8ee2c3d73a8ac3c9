import { isKnown, type Value } from '../../machine/value.ts'
import { done, EXIT, type Outcome } from '../outcome.ts'
import { fails, unclear, type Builtin, type BuiltinCall } from './builtin.ts'

/** `exit` */
export const exit: Builtin = {
  names: ['exit'],
  isSpecial: true,
  run: (call) => ({ status: statusOf(call), jump: EXIT }),
}

/** `return` */
export const returnFrom: Builtin = {
  names: ['return'],
  isSpecial: true,
  run(call) {
    const { shell } = call
    const status = statusOf(call)
    if (shell.calls > 0) return { status, jump: { kind: 'return', level: shell.calls } }
    if (shell.dialect === 'bash') return fails(call, "can only `return' from a function or sourced script", 2)
    return { status, jump: EXIT }
  },
}

function statusOf({ shell, words }: BuiltinCall): number | null {
  const [word] = words
  if (word === undefined) return shell.state.status
  if (!isKnown(word)) return null
  return /^-?\d+$/.test(word) ? Number(word) & 0xff : 2
}

/** `break` and `continue` */
export const breakLoop: Builtin = {
  names: ['break', 'continue'],
  isSpecial: true,
  run(call) {
    const { shell, name } = call
    const levels: Value = call.words[0] ?? '1'
    if (!isKnown(levels)) return unclear(call)
    const inner = shell.loops - shell.outerLoops
    if (inner === 0 || !/^[1-9]\d*$/.test(levels)) return done(0)
    const level = shell.loops - Math.min(Number(levels), inner) + 1
    return { status: 0, jump: { kind: name === 'break' ? 'break' : 'continue', level } }
  },
}

/** `trap`: what it says about the end of the shell is done then; signals do not come in a build. */
export const trap: Builtin = {
  names: ['trap'],
  isSpecial: true,
  run(call): Outcome {
    const { shell, words } = call
    const [action, ...signals] = words[0] === '--' ? words.slice(1) : words
    if (action === undefined || signals.length === 0) return action === undefined ? done(0) : unclear(call)
    if (signals.some((signal) => !isKnown(signal) || /^(ERR|DEBUG|RETURN)$/.test(signal))) return unclear(call)
    if (signals.some((signal) => signal === 'EXIT' || signal === '0'))
      shell.state.atExit = action === '-' ? null : action
    return done(0)
  },
}
