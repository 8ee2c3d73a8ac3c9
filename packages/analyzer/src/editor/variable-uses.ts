import type { Instruction } from '../syntax/instructions/types.ts'
import type { CommandLine, Dockerfile, Heredoc } from '../syntax/tree.ts'
import { wholeLine } from '../text/logical-line.ts'
import type { LogicalLine } from '../text/logical-line.ts'
import type { Span } from '../text/span.ts'
import { argumentsStart, inLine, innermostUpTo } from './place.ts'

/** `$name` or `${name…}` in a text; the name is empty while it is still to be typed. */
export interface VariableUse {
  readonly name: string
  /** Where the name stands in the text, without dollar and braces. */
  readonly nameSpan: Span
  readonly isBraced: boolean
}

/** Part of an instruction in which variables are replaced. */
export interface ExpandedPart {
  readonly line: LogicalLine
  readonly start: number
  readonly end: number
  readonly escape: string
  readonly heedsQuotes: boolean
  /** Who replaces them: BuildKit, or a shell in the build, or a shell when the image runs, which knows no ARG. */
  readonly by: 'buildkit' | 'shell' | 'shell-at-run'
}

/** The parts of an instruction in which variables are replaced, here-documents included. */
export function expandedParts(
  instruction: Instruction,
  { escape }: Pick<Dockerfile, 'escape'>,
): readonly ExpandedPart[] {
  const { line } = instruction
  const ofText = { line, escape, heedsQuotes: true, by: 'buildkit' } as const
  const ofFlags = spansOfFlags(instruction).map((span) => ({ ...ofText, ...inLine(instruction, span) }))
  const ofArguments = { ...ofText, start: argumentsStart(instruction), end: line.text.length }
  switch (instruction.kind) {
    case 'ADD':
    case 'COPY':
      return [...ofFlags, ofArguments, ...instruction.heredocs.flatMap((heredoc) => partOfBody(heredoc, 'buildkit'))]
    case 'ARG':
    case 'ENV':
    case 'EXPOSE':
    case 'FROM':
    case 'LABEL':
    case 'STOPSIGNAL':
    case 'USER':
    case 'VOLUME':
    case 'WORKDIR':
      return [...ofFlags, ofArguments]
    case 'RUN':
      return [...ofFlags, ...partOfCommand(instruction.command, instruction, 'shell'), ...partsOfScripts(instruction)]
    case 'CMD':
    case 'ENTRYPOINT':
      return partOfCommand(instruction.command, instruction, 'shell-at-run')
    case 'HEALTHCHECK':
      return instruction.command === null ? [] : partOfCommand(instruction.command, instruction, 'shell-at-run')
    case 'MAINTAINER':
    case 'ONBUILD':
    case 'SHELL':
    case 'UNKNOWN':
      return []
  }
}

/** The flags whose values BuildKit fills in; `from` it never does, in COPY and in mounts. */
const EXPANDED_FLAGS: ReadonlySet<string> = new Set(['chown', 'chmod', 'checksum', 'platform'])

function spansOfFlags(instruction: Instruction): readonly Span[] {
  if (instruction.kind === 'RUN')
    return instruction.mounts.flatMap(({ fields }) => fields.filter(({ key }) => key !== 'from'))
  return instruction.flags.flatMap(({ name, valueSpan }) =>
    valueSpan !== null && EXPANDED_FLAGS.has(name) ? [valueSpan] : [],
  )
}

function partOfCommand(
  command: CommandLine,
  instruction: Instruction,
  by: 'shell' | 'shell-at-run',
): readonly ExpandedPart[] {
  if (command.form === 'exec' || command.text.value === '') return []
  const { line } = instruction
  const { start } = inLine(instruction, command.text)
  return [{ line, start, end: line.text.length, escape: '\\', heedsQuotes: true, by }]
}

function partsOfScripts({ heredocs }: Instruction): readonly ExpandedPart[] {
  return heredocs.flatMap((heredoc) => partOfBody(heredoc, 'shell'))
}

function partOfBody({ expands, content, body }: Heredoc, by: 'buildkit' | 'shell'): readonly ExpandedPart[] {
  if (!expands) return []
  return [{ line: wholeLine(content, body.start), start: 0, end: content.length, escape: '\\', heedsQuotes: false, by }]
}

/** The variables that a part uses, in its order; what is escaped or in single quotes is none. */
export function findVariableUses(part: ExpandedPart): readonly VariableUse[] {
  const { line, start, end, escape, heedsQuotes } = part
  const { text } = line
  const uses: VariableUse[] = []
  let quote = ''
  for (let at = start; at < end; at++) {
    const character = text.charAt(at)
    if (quote === "'") {
      if (character === quote) quote = ''
    } else if (character === escape) at++
    else if (character === '$') {
      const use = readUse(text, at, end)
      if (use !== null) uses.push(use)
    } else if (heedsQuotes && (character === '"' || character === "'")) {
      if (quote === '') quote = character
      else if (quote === character) quote = ''
    }
  }
  return uses
}

// No name is a use still to be typed, unless the shell knows what follows by itself: $1 $@ $( $$
const NAME = /[A-Za-z_][A-Za-z0-9_]*|(?![($0-9@*#?!-])/y

function readUse(text: string, dollar: number, end: number): VariableUse | null {
  const isBraced = text.charAt(dollar + 1) === '{' && dollar + 1 < end
  const from = dollar + (isBraced ? 2 : 1)
  NAME.lastIndex = from
  const name = NAME.exec(text)?.[0].slice(0, Math.max(end - from, 0))
  return name === undefined ? null : { name, isBraced, nameSpan: { start: from, end: from + name.length } }
}

/** A use of a variable, and the part that it stands in. */
export interface PlacedUse {
  readonly use: VariableUse
  readonly part: ExpandedPart
  /** Where the name stands in the file. */
  readonly span: Span
}

/** All uses in an instruction, and behind ONBUILD, that name a variable. */
export function usesIn(outer: Instruction, dockerfile: Pick<Dockerfile, 'escape'>): readonly PlacedUse[] {
  return expandedParts(innermostUpTo(outer), dockerfile).flatMap((part) =>
    findVariableUses(part)
      .filter(({ name }) => name !== '')
      .map((use) => ({ use, part, span: part.line.sourceSpan(use.nameSpan.start, use.nameSpan.end) })),
  )
}
