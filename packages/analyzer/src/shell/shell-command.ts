import type { Assignment, Redirection, Word, WordPart } from 'unbash'

/** A word of a shell text; its positions are offsets in that text. */
export type ShellWord = Pick<Word, 'text' | 'value' | 'parts' | 'pos' | 'end'>

/** One simple command: what runs and with which words. */
export interface ShellCommand {
  /** Its name without folders: `/usr/bin/apt-get` is apt-get. Empty if it is only known when it runs. */
  readonly name: string
  readonly nameWord: ShellWord
  /** The words after the name, redirections left out. */
  readonly words: readonly ShellWord[]
  /** What is set for this command alone, or by it: `CGO_ENABLED=0 go build`, `export A=1`. */
  readonly assignments: readonly Assignment[]
  readonly redirections: readonly Redirection[]
  /** The commands it was found behind, outermost first: `sudo`, `env`, `xargs`. */
  readonly wrappers: readonly string[]
  readonly circumstance: Circumstance
  readonly pos: number
  readonly end: number
}

/** What surrounds a command and decides what becomes of its status and of what it sets. */
export interface Circumstance {
  /** Whether it runs in a shell of its own: `( … )`, `$( … )`, a pipe, `&`. */
  readonly isApart: boolean
  /** Whether its failure is looked at and so does not end the build: `if …`, `… || …`, `! …`. */
  readonly isTested: boolean
  /** Whether it may not run at all, or several times: a branch, a loop, a function, behind `||`. */
  readonly isUncertain: boolean
}

/** Commands that hand their output on to the next one. */
export interface ShellPipeline {
  readonly steps: readonly PipelineStep[]
  readonly circumstance: Circumstance
  readonly pos: number
  readonly end: number
}

/** What runs between two pipes. */
export interface PipelineStep {
  /** All commands in it, in substitutions too. */
  readonly commands: readonly ShellCommand[]
  /** The one whose status is that of the step, as far as the text tells; behind `sudo`, what that starts. */
  readonly decisive: ShellCommand | null
}

/** Whether the value of a word is what the command gets: nothing in it is replaced when it runs. */
export function isLiteral(word: ShellWord): boolean {
  // Parts are read when they are asked for, and most words need none.
  if (!/[^\w./:@%+,=-]/.test(word.text)) return true
  return word.parts === undefined || word.parts.every(isFixed)
}

/** Whether something in a word is replaced by the shell before the command gets it. */
export function hasExpansion(word: ShellWord): boolean {
  return /[$`]/.test(word.text) && !isLiteral(word)
}

/** A path's part behind the last slash. */
export function lastPathPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function isFixed(part: WordPart): boolean {
  switch (part.type) {
    case 'Literal':
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      return true
    case 'DoubleQuoted':
    case 'LocaleString':
      return part.parts.every((child) => child.type === 'Literal')
    default:
      return false
  }
}
