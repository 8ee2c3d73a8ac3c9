import type { Dockerfile, Instruction, Span } from '@stagecraft/analyzer'

/** One small change of a Dockerfile. */
export interface Mutation {
  /** What was done: `drop --chown=node`. */
  readonly what: string
  readonly line: number
  readonly dockerfile: string
}

/** One way of changing a Dockerfile; gives every place where it can be done. */
export type Mutator = (file: Dockerfile) => readonly Mutation[]

/** The change that puts `newText` in the place of a stretch of the text. */
export function replaceSpan(
  file: Dockerfile,
  { start, end }: Span,
  newText: string,
  at: Instruction,
  what: string,
): Mutation {
  return { what, line: at.firstLine, dockerfile: file.text.slice(0, start) + newText + file.text.slice(end) }
}

/** The same for a whole instruction; one that becomes nothing takes its lines with it. */
export function replaceInstruction(file: Dockerfile, at: Instruction, newText: string, what: string): Mutation {
  if (newText !== '') return replaceSpan(file, at, newText, at, what)
  const lines = file.text.split('\n')
  const kept = [...lines.slice(0, at.firstLine - 1), ...lines.slice(at.lastLine)]
  return { what, line: at.firstLine, dockerfile: kept.join('\n') }
}

/** The text of an instruction as it stands in the file. */
export function textOf({ text }: Dockerfile, { start, end }: Span): string {
  return text.slice(start, end)
}

/** The first line of an instruction, as a list of changes names it. */
export function title(file: Dockerfile, at: Instruction): string {
  const [first = ''] = textOf(file, at).split('\n')
  return first.length > 60 ? `${first.slice(0, 59)}…` : first
}
