import { isKnown, type Value } from '../../machine/value.ts'

/** What sudo is asked for. */
export interface SudoWords {
  readonly user: string
  readonly keepsVariables: boolean
  /** Whether HOME is that of the other account, whatever else is kept. */
  readonly setsHome: boolean
  readonly words: readonly [Value, ...Value[]]
}

/** Reads `-u node -E command word …`; null for a use that is not known. */
export function readSudoWords(values: readonly Value[]): SudoWords | null {
  let user = 'root'
  let [keepsVariables, setsHome] = [false, false]
  for (let at = 0; at < values.length; at++) {
    const word = values[at] ?? ''
    if (!isKnown(word)) return null
    if (word === '-u' || word === '--user') {
      const next = values[(at += 1)]
      if (next === undefined || !isKnown(next)) return null
      user = next
    } else if (/^(?:-u.|--user=)/.test(word)) user = word.replace(/^(?:-u|--user=)/, '')
    else if (/^-[EHnSk]+$|^--(?:preserve-env|set-home)$/.test(word)) {
      keepsVariables ||= /^-\w*E|^--p/.test(word)
      setsHome ||= /^-\w*H|^--s/.test(word)
    } else return commandAt(word === '--' ? at + 1 : at)
  }
  return null

  function commandAt(at: number): SudoWords | null {
    const [first, ...rest] = values.slice(at)
    // -i and the like start a shell; name=value sets a variable.
    if (first === undefined || !isKnown(first) || /^-|=/.test(first) || /[:#]/.test(user)) return null
    return { user, keepsVariables, setsHome, words: [first, ...rest] }
  }
}
