import { between, exactly } from '../../facts/size-range.ts'
import { shortKey } from '../../text/short-key.ts'
import { keyOf, NEVER_THE_SAME, product, textContent } from '../files/content.ts'
import type { Content } from '../files/node.ts'
import { readFile } from '../machine/file-access.ts'
import type { Machine } from '../machine/machine.ts'
import type { CommandCall, CommandResult } from './command-model.ts'
import { unsure } from './results.ts'

/** What a filter reads: each file, or its standard input. */
export interface TextInput {
  /** The operand; `-` for the standard input. */
  readonly name: string
  /** Null where the file can't be read. */
  readonly content: Content | null
  readonly message: string
  /** Whether it is sure that it can or can't be read. */
  readonly isSure: boolean
}

// What the system writes into these is another text each time they are read.
const SYSTEM_FILES: Readonly<Record<string, Content>> = {
  '/dev/null': textContent(''),
  '/proc/sys/kernel/random/uuid': product(NEVER_THE_SAME, exactly(37), { kind: 'lines', count: 1, lines: null }),
  '/proc/uptime': product(NEVER_THE_SAME, between(8, 40), { kind: 'lines', count: 1, lines: null }),
}

/** Reads the files that a filter names, or its standard input where it names none. */
export function readInputs(operands: readonly string[], call: CommandCall, machine: Machine): readonly TextInput[] {
  return (operands.length === 0 ? ['-'] : operands).map((name) => {
    if (name === '-' || name === '/dev/stdin') return { name, content: call.input, message: '', isSure: true }
    const system = SYSTEM_FILES[name]
    if (system !== undefined) return { name, content: system, message: '', isSure: true }
    const access = readFile(machine, name, call.folder)
    if (access.kind === 'ok') return { name, content: access.value, message: '', isSure: true }
    return { name, content: null, message: access.message, isSure: access.kind === 'denied' }
  })
}

/** The status that follows from what could be read, with an output. */
export function closeInputs(inputs: readonly TextInput[], call: CommandCall, output: Content): CommandResult {
  const bad = inputs.filter(({ content }) => content === null)
  if (bad.length === 0) return { status: 0, output, message: '' }
  const message = bad.map((input) => `${call.name}: ${input.message}`).join('\n')
  return bad.every(({ isSure }) => isSure) ? { status: 1, output, message } : unsure(message, output)
}

/** Something that a command makes of content that is only known by its origin: the same of the same. */
export function derived(content: Content, { name, words }: CommandCall): Content {
  const key = keyOf(content)
  return product({ key: key === null ? null : shortKey(JSON.stringify([name, ...words, key])), isExact: false })
}
