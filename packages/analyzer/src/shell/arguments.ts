import type { ShellCommand, ShellWord } from './shell-command.ts'

/** The words of a command, told apart: what begins with a dash, and what it is done to. */
export interface Arguments {
  /** In their order, with the value that belongs to them; of `-qy` both, each as `-q` and `-y`. */
  readonly flags: readonly CommandFlag[]
  /** Neither flags nor their values: packages, files, subcommands. */
  readonly operands: readonly ShellWord[]
  /** Whether one of these flags is there. */
  has(...names: readonly string[]): boolean
  /** The value of the last flag of these names that has one. */
  findValue(...names: readonly string[]): string | null
}

/** `-y`, `-t stable`, `--yes` or `--target-release=stable`. */
export interface CommandFlag {
  readonly name: string
  readonly value: string | null
  readonly word: ShellWord
}

/** Tells the words of a command apart; `valued` are the flags that take the next word as their value. */
export function readArguments(command: ShellCommand, valued: readonly string[] = []): Arguments {
  const flags: CommandFlag[] = []
  const operands: ShellWord[] = []
  const words = command.words
  for (let index = 0; index < words.length; index++) {
    const word = words[index]
    if (word === undefined) break
    if (word.value === '--') {
      operands.push(...words.slice(index + 1))
      break
    }
    if (!word.value.startsWith('-') || word.value === '-') operands.push(word)
    else if (readFlags(word, words[index + 1], valued, flags)) index++
  }
  return {
    flags,
    operands,
    has: (...names) => flags.some((flag) => names.includes(flag.name)),
    findValue: (...names) => flags.findLast((flag) => names.includes(flag.name) && flag.value !== null)?.value ?? null,
  }
}

/** Reads the flags of one word; says whether the next word belongs to them. */
function readFlags(
  word: ShellWord,
  next: ShellWord | undefined,
  valued: readonly string[],
  flags: CommandFlag[],
): boolean {
  const { value } = word
  const equals = value.indexOf('=')
  if (equals !== -1) {
    flags.push({ name: value.slice(0, equals), value: value.slice(equals + 1), word })
    return false
  }
  if (valued.includes(value)) {
    flags.push({ name: value, value: next?.value ?? null, word })
    return true
  }
  if (value.startsWith('--')) {
    flags.push({ name: value, value: null, word })
    return false
  }
  return readCluster(word, next, valued, flags)
}

// -qqyt stable     q, q and y stand alone, t takes what follows it
function readCluster(
  word: ShellWord,
  next: ShellWord | undefined,
  valued: readonly string[],
  flags: CommandFlag[],
): boolean {
  const letters = word.value.slice(1)
  for (let at = 0; at < letters.length; at++) {
    const name = `-${letters[at]}`
    if (valued.includes(name)) {
      const rest = letters.slice(at + 1)
      flags.push({ name, value: rest === '' ? (next?.value ?? null) : rest, word })
      return rest === ''
    }
    flags.push({ name, value: null, word })
  }
  return false
}
