import { isKnown, type Value } from '../../machine/value.ts'
import { fork } from '../fork.ts'
import { done, EXIT, type Outcome } from '../outcome.ts'
import type { Shell } from '../shell.ts'
import { fails, unclear, type Builtin, type BuiltinCall } from './builtin.ts'

const LONG: Readonly<Record<string, string>> = {
  errexit: 'e',
  nounset: 'u',
  xtrace: 'x',
  noglob: 'f',
  noclobber: 'C',
  allexport: 'a',
  verbose: 'v',
  pipefail: 'pipefail',
}

/** `set`: options and positional parameters. */
export const set: Builtin = {
  names: ['set'],
  isSpecial: true,
  run(call) {
    const { shell, words } = call
    if (words.length === 0) return unclear(call, 'it lists all variables')
    const taken = takeOptions(shell, words)
    if (taken.fault !== null) return refuse(call, taken.fault)
    if (taken.rest !== null) shell.state.positional = taken.rest
    return done(0)
  },
}

// dash has learned of pipefail only lately.
function refuse(call: BuiltinCall, option: string): Outcome {
  const { shell } = call
  const refusal = (): Outcome => ({
    ...fails(call, `${option}: invalid option`, 2),
    jump: shell.dialect === 'bash' ? null : EXIT,
  })
  if (option !== 'pipefail' || lacksPipefail(shell)) return refusal()
  const accept = (): Outcome => {
    shell.state.options.add('pipefail')
    return done(0)
  }
  return fork(shell, 'Not every version of the shell knows pipefail', [accept, refusal])
}

/** Whether it is the dash of a release that has an old one. */
export function lacksPipefail({ dialect, machine: { system } }: Shell): boolean {
  const newest = system.family === 'debian' ? 13 : system.family === 'ubuntu' ? 24.04 : 0
  return dialect === 'dash' && system.version !== null && Number(system.version) <= newest
}

/** Sets the options that words name, as `set` and the command line of a shell do; the rest is operands. */
export function takeOptions(
  shell: Shell,
  words: readonly Value[],
): { readonly rest: readonly Value[] | null; readonly fault: string | null } {
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    if (!isKnown(word) || !/^[-+]./.test(word)) return { rest: words.slice(at), fault: null }
    if (word === '--') return { rest: words.slice(at + 1), fault: null }
    const isOn = word.startsWith('-')
    for (const letter of word.slice(1)) {
      const name = letter === 'o' ? longName(words[++at]) : letter
      if (name === null) return { rest: null, fault: 'o' }
      if (name === 'pipefail' && shell.dialect !== 'bash' && shell.dialect !== 'ash') return { rest: null, fault: name }
      if (isOn) shell.state.options.add(name)
      else shell.state.options.delete(name)
    }
  }
  return { rest: null, fault: null }
}

function longName(word: Value | undefined): string | null {
  if (word === undefined || !isKnown(word)) return null
  return LONG[word] ?? (/^[a-z-]+$/.test(word) ? word : null)
}

/** `shift` */
export const shift: Builtin = {
  names: ['shift'],
  isSpecial: true,
  run(call) {
    const { shell } = call
    const [word = '1'] = call.words
    const { positional } = shell.state
    if (!isKnown(word) || positional.some((value) => !isKnown(value) && 'isList' in value)) return unclear(call)
    const count = Number(word)
    if (!(count <= positional.length)) {
      const outcome = fails(call, "can't shift that many", shell.dialect === 'dash' ? 2 : 1)
      return shell.dialect === 'dash' ? { ...outcome, jump: { kind: 'exit', level: 0 } } : outcome
    }
    shell.state.positional = positional.slice(count)
    return done(0)
  },
}

/** `shopt` of bash: what changes the meaning of patterns is noted. */
export const shopt: Builtin = {
  names: ['shopt'],
  dialects: ['bash'],
  run({ shell, words }) {
    const { options } = shell.state
    const isOn = words[0] === '-s'
    for (const word of words.slice(1)) {
      const name = word === 'nullglob' ? 'nullglob' : 'odd globs'
      if (!isKnown(word) || !/glob|nocase/.test(word)) continue
      if (isOn) options.add(name)
      else if (name === 'nullglob') options.delete(name)
    }
    return done(0)
  },
}
