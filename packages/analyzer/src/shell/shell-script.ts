import type { Assignment, Script } from 'unbash'
import type { Instruction } from '../syntax/instructions/types.ts'
import type { Span } from '../text/span.ts'
import { execCommand } from './exec-words.ts'
import { commandOf, findProgram, type Program } from './program.ts'
import type { ShellCommand, ShellPipeline } from './shell-command.ts'
import { readShellText, type ShellFault, type ShellReading, type ShellReadings } from './shell-readings.ts'
import { joinTexts, type ShellText } from './shell-text.ts'
import { addCommand } from './walk.ts'

/** What an instruction runs, read once and shared by all who ask. */
export interface ShellScript {
  readonly text: string
  /** The syntax tree of the text; null for the words of a JSON array, which no shell sees, and where it is not read. */
  readonly tree: Script | null
  /** From a `#!` line: what runs the text in place of the shell of the stage. */
  readonly interpreter: string | null
  /** All commands in the order of the text; none if the text can't be read. */
  readonly commands: readonly ShellCommand[]
  readonly pipelines: readonly ShellPipeline[]
  /** Where the text stops making sense as a shell's; null if all of it does. */
  readonly fault: ShellFault | null
  /** The names of the commands, and which have each. */
  readonly names: ReadonlyMap<string, readonly ShellCommand[]>
  /** The commands of these names, in the order of the text. */
  named(...names: readonly string[]): readonly ShellCommand[]
  /** Where the script gives a variable of that name a value. */
  assignmentsOf(name: string): readonly Assignment[]
  /** Where a piece of the script stands in the Dockerfile. */
  spanOf(piece: { readonly pos: number; readonly end: number }): Span
}

/**
 * The scripts of the instructions of a file, each of them read when it is first asked for. Held by whoever looks
 * through the file, and not by a map of all files: what such a map holds outlives its use, and reclaiming it costs
 * more than reading it did.
 */
export class ShellScripts {
  readonly #scripts = new Map<Instruction, ShellScript>()
  readonly #readings: ShellReadings | null

  constructor(readings: ShellReadings | null = null) {
    this.#readings = readings
  }

  /** What an instruction runs; null if it runs nothing. Never throws. */
  of(instruction: Instruction): ShellScript | null {
    if (commandOf(instruction) === null) return null
    const known = this.#scripts.get(instruction)
    if (known !== undefined) return known
    const script = readShell(instruction, this.#readings)
    if (script !== null) this.#scripts.set(instruction, script)
    return script
  }
}

/** Reads what an instruction runs; null if it runs nothing. Never throws. */
export function readShell(instruction: Instruction, readings: ShellReadings | null = null): ShellScript | null {
  const program = findProgram(instruction)
  return program === null ? null : readProgram(program, readings)
}

function readProgram(program: Program, readings: ShellReadings | null): ShellScript {
  if (program.kind === 'script') {
    const reading = readings?.of(program.text.text) ?? readShellText(program.text.text)
    return new PlacedReading(program.text, reading, program.interpreter)
  }
  const text = joinTexts(program.words, ' ')
  const command = execCommand(program.words)
  const found = { text: text.text, commands: [], pipelines: [], depth: 0 }
  if (command !== null) addCommand(command, found)
  return new PlacedReading(text, { ...found, tree: null, fault: null }, null)
}

class PlacedReading implements ShellScript {
  readonly text: string
  readonly tree: Script | null
  readonly interpreter: string | null
  readonly commands: readonly ShellCommand[]
  readonly pipelines: readonly ShellPipeline[]
  readonly fault: ShellFault | null
  readonly #place: ShellText
  readonly names: ReadonlyMap<string, readonly ShellCommand[]>
  #assignments: ReadonlyMap<string, readonly Assignment[]> | null = null

  constructor(place: ShellText, reading: ShellReading, interpreter: string | null) {
    this.text = place.text
    this.tree = reading.tree
    this.interpreter = interpreter
    this.commands = reading.commands
    this.pipelines = reading.pipelines
    this.fault = reading.fault
    this.#place = place
    this.names = groupByName(reading.commands)
  }

  named(...names: readonly string[]): readonly ShellCommand[] {
    let only: readonly ShellCommand[] | null = null
    for (const name of names) {
      const commands = this.names.get(name)
      if (commands === undefined) continue
      if (only !== null) return this.commands.filter((command) => names.includes(command.name))
      only = commands
    }
    return only ?? NO_COMMANDS
  }

  assignmentsOf(name: string): readonly Assignment[] {
    this.#assignments ??= groupByName(this.commands.flatMap(({ assignments }) => assignments))
    return this.#assignments.get(name) ?? []
  }

  spanOf(piece: { readonly pos: number; readonly end: number }): Span {
    return this.#place.spanOf(piece.pos, piece.end)
  }
}

const NO_COMMANDS: readonly ShellCommand[] = []

function groupByName<Item extends { readonly name: string }>(items: readonly Item[]): ReadonlyMap<string, Item[]> {
  const byName = new Map<string, Item[]>()
  for (const item of items) {
    const same = byName.get(item.name)
    if (same === undefined) byName.set(item.name, [item])
    else same.push(item)
  }
  return byName
}
