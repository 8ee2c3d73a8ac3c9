import type { ShellCommand, ShellWord } from './shell-command.ts'
import { lastPathPart } from './shell-command.ts'
import type { ShellText } from './shell-text.ts'

/** The one command of a JSON array; null if the array is empty. `joined` is its strings with a space between. */
export function execCommand(strings: readonly ShellText[]): ShellCommand | null {
  let pos = 0
  const words = strings.map(({ text }): ShellWord => {
    const word = { text, value: text, parts: undefined, pos, end: pos + text.length }
    pos = word.end + 1
    return word
  })
  const [nameWord, ...rest] = words
  if (nameWord === undefined) return null
  return {
    name: lastPathPart(nameWord.value),
    nameWord,
    words: rest,
    assignments: [],
    redirections: [],
    wrappers: [],
    circumstance: { isApart: false, isTested: false, isUncertain: false },
    pos: 0,
    end: pos - 1,
  }
}
