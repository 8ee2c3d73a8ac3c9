import type { Draft } from '../draft.ts'
import type { Fault } from '../fault.ts'
import type { CommandLine, Flag, KeyValue, SyntaxFinding, Word } from '../tree.ts'
import type { InstructionBase } from './types.ts'

/** What all instructions have in common, once it is known where the line stands in the file. */
export interface Base extends Omit<InstructionBase<string>, 'kind' | 'problem'> {}

/** What a reader of one kind of instruction starts from. */
export interface Source {
  readonly base: Base
  readonly draft: Draft
}

/** What BuildKit finds wrong with an instruction: already while it split the line, or now. */
export function problemOf(source: Source, check: (base: Base) => Fault | null): SyntaxFinding | null {
  const { base, draft } = source
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

/** The first flag of that name, if it is there. */
export function findFlag(base: Base, name: string): Flag | null {
  if (base.flags.length === 0) return null
  return base.flags.find((flag) => flag.name === name) ?? null
}

/** All flags of that name. */
export function findFlags(base: Base, name: string): readonly Flag[] {
  return base.flags.length === 0 ? base.flags : base.flags.filter((flag) => flag.name === name)
}

/** Whether a flag that is on or off is there and not `=false`. */
export function isOn(base: Base, name: string): boolean {
  const flag = findFlag(base, name)
  return flag !== null && flag.value?.toLowerCase() !== 'false'
}

/** What the words of a RUN, CMD or ENTRYPOINT start; an empty line for the shell if there are none. */
export function commandOf(base: Base, words: readonly Word[]): CommandLine {
  if (base.isJson) return { form: 'exec', words }
  return { form: 'shell', text: words[0] ?? nothingAt(base.end) }
}

/** The pairs of ENV and LABEL, each with a value: an empty one where it is missing. */
export function withValues(pairs: readonly KeyValue[]): readonly (KeyValue & { readonly value: Word })[] {
  return pairs.map((pair) => ({ ...pair, value: pair.value ?? nothingAt(pair.end) }))
}

function nothingAt(offset: number): Word {
  return { value: '', start: offset, end: offset }
}
