/** Which options a command takes: single letters, and long names. */
export interface OptionNames {
  /** Those without a value: `rfv`. */
  readonly flags?: string
  /** Those with one: `m` for `-m 755` and `-m755`. */
  readonly values?: string
  /** Long ones without a value, each with the letter it stands for, or its own name. */
  readonly longFlags?: Readonly<Record<string, string>>
  /** Long ones with a value: `--mode=755` or `--mode 755`. */
  readonly longValues?: Readonly<Record<string, string>>
  /** Whether the first operand ends the options, as for `env` and `chroot`. */
  readonly stopsAtOperand?: boolean
}

/** The words of a command, sorted. */
export interface Options {
  has(flag: string): boolean
  /** The last value given for an option; undefined if there is none. */
  value(option: string): string | undefined
  /** All values given for an option. */
  all(option: string): readonly string[]
  readonly operands: readonly string[]
}

/** Sorts the words of a command; null if one of them is an option that is not known. */
export function readOptions(words: readonly string[], names: OptionNames): Options | null {
  const reader = new Reader(names)
  for (let at = 0; at < words.length; at++) {
    const taken = reader.take(words[at] ?? '', words[at + 1])
    if (taken === null) return null
    at += taken - 1
  }
  return reader
}

class Reader implements Options {
  readonly operands: string[] = []
  readonly #names: OptionNames
  readonly #given = new Map<string, string[]>()
  #isOver = false

  constructor(names: OptionNames) {
    this.#names = names
  }

  has(flag: string): boolean {
    return this.#given.has(flag)
  }

  value(option: string): string | undefined {
    return this.#given.get(option)?.at(-1)
  }

  all(option: string): readonly string[] {
    return this.#given.get(option) ?? []
  }

  /** How many words it took; null for an option that is not known. */
  take(word: string, next: string | undefined): number | null {
    if (this.#isOver || word === '-' || !word.startsWith('-')) {
      this.operands.push(word)
      this.#isOver ||= this.#names.stopsAtOperand === true
      return 1
    }
    if (word === '--') {
      this.#isOver = true
      return 1
    }
    return word.startsWith('--') ? this.#takeLong(word.slice(2), next) : this.#takeLetters(word.slice(1), next)
  }

  #takeLong(word: string, next: string | undefined): number | null {
    const equals = word.indexOf('=')
    const name = equals === -1 ? word : word.slice(0, equals)
    const flag = this.#names.longFlags?.[name]
    if (flag !== undefined && equals === -1) return this.#give(flag, '', 1)
    const option = this.#names.longValues?.[name]
    if (option === undefined) return null
    if (equals !== -1) return this.#give(option, word.slice(equals + 1), 1)
    return next === undefined ? null : this.#give(option, next, 2)
  }

  #takeLetters(letters: string, next: string | undefined): number | null {
    for (let at = 0; at < letters.length; at++) {
      const letter = letters.charAt(at)
      if (this.#names.flags?.includes(letter) === true) this.#give(letter, '', 1)
      else if (this.#names.values?.includes(letter) === true) {
        const rest = letters.slice(at + 1)
        if (rest !== '') return this.#give(letter, rest, 1)
        return next === undefined ? null : this.#give(letter, next, 2)
      } else return null
    }
    return 1
  }

  #give(name: string, value: string, taken: number): number {
    const values = this.#given.get(name)
    if (values === undefined) this.#given.set(name, [value])
    else values.push(value)
    return taken
  }
}
