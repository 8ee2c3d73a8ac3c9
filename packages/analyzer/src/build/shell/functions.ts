import type { Value } from '../machine/value.ts'
import { settle } from './fork.ts'
import { TooMuch, type Jump, type Outcome, type Stakes } from './outcome.ts'
import type { Shell } from './shell.ts'
import type { ShellFunction } from './state.ts'

const MOST_CALLS = 50

/** Calls a function with words of its own; what it declared `local` is as before afterwards. */
export function callFunction(
  shell: Shell,
  { body, isOwnText }: ShellFunction,
  words: readonly Value[],
  stakes: Stakes,
): Outcome {
  if (body === null) return { status: null, jump: null }
  if (shell.calls >= MOST_CALLS) throw new TooMuch('functions call each other too deeply to simulate')
  const { positional } = shell.state
  const { isOwnText: wasOwnText, outerLoops } = shell
  const level = ++shell.calls
  shell.outerLoops = shell.loops
  shell.isOwnText = isOwnText
  shell.state.positional = words.slice(1)
  shell.state.hidden.push(new Map())
  const isEnd = (jump: Jump): boolean => jump.kind === 'return' && jump.level === level
  const outcome = settle(shell, shell.setup.interpreter.node(shell, body, stakes), isEnd)
  for (const [name, before] of shell.state.hidden.pop() ?? []) {
    if (before === null) shell.state.variables.delete(name)
    else shell.state.variables.set(name, before)
  }
  shell.state.positional = positional
  shell.isOwnText = wasOwnText
  shell.outerLoops = outerLoops
  shell.calls--
  return outcome
}
