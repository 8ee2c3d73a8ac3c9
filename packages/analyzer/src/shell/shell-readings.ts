import { parse, type Script } from 'unbash'
import { skipSpace } from '../text/space.ts'
import type { ShellCommand, ShellPipeline } from './shell-command.ts'
import { findCommands } from './walk.ts'

/** What a shell text means, wherever it stands: positions are offsets in that text. */
export interface ShellReading {
  readonly tree: Script | null
  readonly commands: readonly ShellCommand[]
  readonly pipelines: readonly ShellPipeline[]
  readonly fault: ShellFault | null
}

/** The first thing in a shell text that could not be read. */
export interface ShellFault {
  readonly message: string
  readonly pos: number
  readonly end: number
}

// bash gives up at 17 on one line. The parser looks through all of them at each, so very many would take for ever.
const MOST_HEREDOCS = 1000

/** Reads a text as a shell does; never throws. */
export function readShellText(text: string): ShellReading {
  if (text.length > 2 * MOST_HEREDOCS && text.split('<<').length > MOST_HEREDOCS) {
    return { tree: null, commands: [], pipelines: [], fault: { message: 'too many here-documents', pos: 0, end: 1 } }
  }
  const tree = parse(text)
  const [error] = tree.errors ?? []
  if (error === undefined) {
    const { commands, pipelines } = findCommands(tree, text)
    return { tree, commands, pipelines, fault: null }
  }
  const pos = skipSpace(text, error.pos, text.length)
  return {
    tree,
    commands: [],
    pipelines: [],
    fault: { message: error.message, pos, end: Math.min(pos + 1, text.length) },
  }
}

/**
 * Readings that outlive one version of a file, for whoever checks it at each key press: the same text means the
 * same wherever it has moved. Keeps those of two versions, so it never holds more than the file does.
 */
export class ShellReadings {
  #before = new Map<string, ShellReading>()
  #now = new Map<string, ShellReading>()

  /** What a text means, read anew only if neither version had it. */
  of(text: string): ShellReading {
    const reading = this.#now.get(text) ?? this.#before.get(text) ?? readShellText(text)
    this.#now.set(text, reading)
    return reading
  }

  /** Begins the next version; what the last one did not use is forgotten. */
  turn(): void {
    this.#before = this.#now
    this.#now = new Map()
  }
}
