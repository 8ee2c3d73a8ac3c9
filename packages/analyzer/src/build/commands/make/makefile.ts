import { expand, type Lookup } from './expand.ts'

/** A rule of a makefile. */
export interface Rule {
  readonly targets: readonly string[]
  readonly needs: readonly string[]
  /** As they are written; variables in them are replaced when they run. */
  readonly recipe: readonly string[]
}

/** A makefile as far as it is plain. */
export interface Makefile {
  readonly rules: readonly Rule[]
  readonly phony: ReadonlySet<string>
  /** The first target, which is made where none is named. */
  readonly goal: string | null
  readonly variables: ReadonlyMap<string, string>
}

/** What is set from outside: the command line wins over the makefile, and that over the environment. */
export interface Settings {
  readonly given: ReadonlyMap<string, string>
  readonly environment: ReadonlyMap<string, string>
  /** Names of files that fit a pattern; null if that can't be told. */
  wildcard(pattern: string): readonly string[] | null
}

/** Reads a makefile; null if something in it is more than plain rules and variables. */
export function readMakefile(text: string, settings: Settings): Makefile | null {
  const reader = new Reader(settings)
  for (const line of joinLines(text)) if (!reader.take(line)) return null
  return reader.finish()
}

// A backslash at the end of a line goes on in the next one.
function joinLines(text: string): readonly string[] {
  return text.replaceAll(/[ \t]*\\\n[ \t]*/g, ' ').split('\n')
}

const DEFAULTS = { CC: 'cc', CXX: 'g++', AR: 'ar', ARFLAGS: 'rv', RM: 'rm -f', MAKE: 'make' }

class Reader {
  readonly #settings: Settings
  readonly #variables: Map<string, string>
  readonly #rules: { targets: readonly string[]; needs: readonly string[]; recipe: string[] }[] = []
  #recipe: string[] | null = null

  constructor(settings: Settings) {
    this.#settings = settings
    this.#variables = new Map([...Object.entries(DEFAULTS), ...settings.environment, ...settings.given])
  }

  finish(): Makefile {
    const phony = this.#rules.filter(({ targets }) => targets.includes('.PHONY')).flatMap(({ needs }) => needs)
    const rules = this.#rules.filter(({ targets }) => targets[0]?.startsWith('.') !== true)
    const goal = rules.flatMap(({ targets }) => targets).find((target) => !target.includes('%')) ?? null
    return { rules, phony: new Set(phony), goal, variables: this.#variables }
  }

  /** False for a line that is not understood. */
  take(line: string): boolean {
    if (line.startsWith('\t')) {
      if (this.#recipe === null) return line.trim() === ''
      this.#recipe.push(line.slice(1))
      return true
    }
    const plain = line.replace(/(^|[^\\])#.*$/, '$1').trimEnd()
    if (plain.trim() === '') return true
    return this.#takeVariable(plain) ?? this.#takeRule(plain)
  }

  // NAME = value · NAME := value · NAME ?= value · NAME += value
  #takeVariable(line: string): boolean | null {
    const [, name, kind = '', value = ''] = /^[ ]*([\w.-]+)\s*(:{1,3}|\?|\+|!)?=\s*(.*)$/.exec(line) ?? []
    if (name === undefined) return null
    this.#recipe = null
    if (kind === '!') return false
    if (this.#settings.given.has(name)) return true
    const before = this.#variables.get(name)
    if (kind === '?' && before !== undefined) return true
    if (!kind.startsWith(':')) {
      this.#variables.set(name, kind === '+' && before !== undefined ? `${before} ${value}` : value)
      return true
    }
    const now = this.#expand(value)
    if (now !== null) this.#variables.set(name, now.replaceAll('$', '$$$$'))
    return now !== null
  }

  #takeRule(line: string): boolean {
    const [, left, right = '', first] = /^([^:=]+):(?!:)(?!=)([^;=]*)(?:;(.*))?$/.exec(line) ?? []
    if (
      left === undefined ||
      /^\s*(?:-?include|ifn?eq|ifn?def|else|endif|define|export|unexport|override|vpath)\b/.test(line)
    )
      return false
    const [targets, needs] = [this.#words(left), this.#words(right)]
    if (
      targets === null ||
      needs === null ||
      needs.includes('|') ||
      needs.some((need) => need.includes('%') !== targets[0]?.includes('%') && need.includes('%'))
    )
      return false
    this.#recipe = first === undefined ? [] : [first.trim()]
    this.#rules.push({ targets, needs, recipe: this.#recipe })
    return true
  }

  #words(text: string): readonly string[] | null {
    const words =
      this.#expand(text)
        ?.split(/\s+/)
        .filter((word) => word !== '') ?? null
    return words?.some((word) => /[*?[\]]/.test(word)) === true ? null : words
  }

  #expand(text: string): string | null {
    const lookup: Lookup = {
      find: (name) => this.#variables.get(name),
      wildcard: (pattern) => this.#settings.wildcard(pattern),
    }
    return expand(text, lookup)
  }
}
