import { parseArgs } from 'node:util'
import type { Command, Option, OptionTable } from './command.ts'
import { suggest, UsageError } from './usage-error.ts'

/** What a command was given, every option known and in its form. */
export class Arguments {
  readonly #values: ReadonlyMap<string, readonly string[]>
  readonly #options: OptionTable
  /** What is no option: paths, or names. */
  readonly operands: readonly string[]

  constructor(options: OptionTable, values: ReadonlyMap<string, readonly string[]>, operands: readonly string[]) {
    this.#options = options
    this.#values = values
    this.operands = operands
  }

  has(name: string): boolean {
    return this.#values.has(name)
  }

  /** The value that was given, or that holds without one; undefined if there is neither. */
  find(name: string): string | undefined {
    return this.#values.get(name)?.at(-1) ?? this.#options[name]?.default
  }

  /** The value of an option that always has one. */
  get(name: string): string {
    const value = this.find(name)
    if (value === undefined) throw new Error(`--${name} has no default: ask with find.`)
    return value
  }

  /** All values of an option that may be given several times. */
  all(name: string): readonly string[] {
    return this.#values.get(name) ?? []
  }
}

/** Reads what stands behind the name of a command. */
export function readArguments(command: Command, args: readonly string[]): Arguments {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, option]) => [name, { type: typeOf(option) }]),
  )
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true })
  const values = new Map<string, readonly string[]>()
  const operands: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value)
    if (token.kind !== 'option') continue
    const value = readValue(command, token.rawName, token.name, token.value)
    const isRepeatable = command.options[token.name]?.isRepeatable === true
    if (values.has(token.name) && !isRepeatable && value !== '') {
      throw new UsageError(`--${token.name} is given twice. Give it once.`)
    }
    values.set(token.name, [...(values.get(token.name) ?? []), value])
  }
  return new Arguments(command.options, values, operands)
}

function typeOf(option: Option): 'string' | 'boolean' {
  return option.value === undefined ? 'boolean' : 'string'
}

function readValue(command: Command, rawName: string, name: string, value: string | undefined): string {
  const option = rawName.startsWith('--') ? command.options[name] : undefined
  if (option === undefined) {
    const otherwise = `stagecraft ${command.name} --help lists its options.`
    const names = Object.keys(command.options).map((known) => `--${known}`)
    throw new UsageError(`stagecraft ${command.name} has no option ${rawName}. ${suggest(rawName, names, otherwise)}`)
  }
  if (option.value === undefined) {
    if (value === undefined) return ''
    throw new UsageError(`--${name} takes no value. Leave "=${value}" out.`)
  }
  if (value === undefined) throw new UsageError(`--${name} needs a value: --${name} ${option.value}.`)
  if (option.values !== undefined && !option.values.includes(value)) {
    const otherwise = `There are: ${option.values.join(', ')}.`
    throw new UsageError(`--${name} can't be "${value}". ${suggest(value, option.values, otherwise)}`)
  }
  return value
}
