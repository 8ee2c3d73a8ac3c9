import type { ShellScripts } from '../shell/shell-script.ts'
import type { Instruction } from '../syntax/instructions/types.ts'
import type { Rule } from './define-rule.ts'

/**
 * Finds the rules that have something to say about a RUN by the commands in it: most rules are about a command
 * or two, and most RUN have none of them.
 */
export interface RunDispatch {
  /** Those of the rules that may find something, in their order. */
  rulesFor(shells: ShellScripts, run: Instruction): readonly Rule[]
}

const dispatches = new WeakMap<readonly Rule[], RunDispatch>()

/** The dispatch of rules that look at RUN; made once for each list of rules. */
export function dispatchOf(rules: readonly Rule[]): RunDispatch {
  const known = dispatches.get(rules) ?? createDispatch(rules)
  dispatches.set(rules, known)
  return known
}

function createDispatch(rules: readonly Rule[]): RunDispatch {
  const byCommand = new Map<string, number[]>()
  const always = rules.flatMap(({ commands }, index) => (commands === undefined ? [index] : []))
  rules.forEach(({ commands = [] }, index) => {
    for (const name of commands) byCommand.set(name, [...(byCommand.get(name) ?? []), index])
  })
  const marks = new Uint8Array(rules.length)
  return {
    rulesFor(shells, run) {
      marks.fill(0)
      for (const index of always) marks[index] = 1
      for (const name of shells.of(run)?.names.keys() ?? []) {
        const wanted = byCommand.get(name)
        if (wanted !== undefined) for (const index of wanted) marks[index] = 1
      }
      return rules.filter((_, index) => marks[index] === 1)
    },
  }
}
