import type { Draft } from '../draft.ts'
import type { Fault } from '../fault.ts'
import type { CommandLine, SyntaxFinding, Word } from '../tree.ts'
import type { InstructionBase } from './types.ts'

/**
 * What all instructions have in common, before anyone has said what is wrong with one.
 *
 * The readers of the instructions copy these properties one by one: an object that is made by a spread and
 * has this many costs as much as parsing a whole line.
 */
export type Base = Omit<InstructionBase<string>, 'kind' | 'problem'>

/** What a reader of one kind of instruction starts from. */
export interface Source {
  readonly base: Base
  readonly draft: Draft
}

/** What BuildKit finds wrong: already while it splits the line, or when it looks at the parts. */
export function problemOf({ base, draft }: Source, check: (base: Base) => Fault | null): SyntaxFinding | null {
  if (draft.fault !== null) return describe(base, draft.fault, 'parse')
  const fault = check(base)
  return fault === null ? null : describe(base, fault, 'instruction')
}

function describe(base: Base, fault: Fault, phase: SyntaxFinding['phase']): SyntaxFinding {
  const prefix = phase === 'parse' ? '' : `dockerfile parse error on line ${base.firstLine}: `
  return {
    code: fault.code,
    severity: 'error',
    phase,
    message: prefix + fault.message,
    reason: fault.message,
    start: fault.start,
    end: fault.end,
    firstLine: base.firstLine,
    lastLine: base.lastLine,
  }
}

/** What the words of a RUN, CMD or ENTRYPOINT start; an empty line for the shell if there are none. */
export function commandOf(base: Base, words: readonly Word[]): CommandLine {
  if (base.isJson) return { form: 'exec', words }
  return { form: 'shell', text: words[0] ?? emptyWordAt(base.end) }
}

/** What stands for a word that is missing. */
export function emptyWordAt(offset: number): Word {
  return { value: '', start: offset, end: offset }
}
