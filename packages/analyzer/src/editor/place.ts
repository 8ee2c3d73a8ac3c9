import type { Instruction } from '../syntax/instructions/types.ts'
import { splitAtBlanks } from '../syntax/split-words.ts'
import type { Comment, Directive, Dockerfile, Flag, Heredoc } from '../syntax/tree.ts'
import { countUpTo } from '../text/line-index.ts'
import { logicalOffset } from '../text/logical-line.ts'
import { isBlank, isSpace } from '../text/space.ts'
import type { Span } from '../text/span.ts'

/** What the text is at an offset. */
export type Place =
  | InstructionPlace
  | { readonly kind: 'comment'; readonly comment: Comment }
  | { readonly kind: 'directive'; readonly directive: Directive }
  | { readonly kind: 'heredoc'; readonly instruction: Instruction; readonly heredoc: Heredoc }
  /** Nothing is on the line yet. */
  | { readonly kind: 'blank-line' }
  /** Spaces before or behind something, or a continuation: nothing that can be told about. */
  | { readonly kind: 'between' }

export interface InstructionPlace {
  readonly kind: 'instruction'
  /** The innermost one, which may stand behind ONBUILD. */
  readonly instruction: Instruction
  /** The one that begins the line; the same where there is no ONBUILD. */
  readonly outer: Instruction
  /** The offset in the text of the innermost one's line, continuations left out. */
  readonly at: number
  /** The same in the file. */
  readonly offset: number
}

/** Tells what the text is at an offset; what is behind the last character of something still belongs to it. */
export function placeAt(dockerfile: Dockerfile, offset: number): Place {
  const { text, comments, directives, instructions } = dockerfile
  const comment = lastFrom(comments, offset)
  if (comment !== null && offset <= comment.end) return { kind: 'comment', comment }
  const directive = lastFrom(directives, offset)
  if (directive !== null && offset <= directive.end) return { kind: 'directive', directive }
  const outer = lastFrom(instructions, offset)
  const inside = outer === null ? null : placeInside(dockerfile, outer, offset)
  if (inside !== null) return inside
  return { kind: isBlankLine(text, offset) ? 'blank-line' : 'between' }
}

function placeInside(dockerfile: Dockerfile, outer: Instruction, offset: number): Place | null {
  const heredoc = outer.heredocs.find(({ start, end }) => start <= offset && offset <= end)
  if (heredoc !== undefined) return { kind: 'heredoc', instruction: outer, heredoc }
  if (offset > outer.end && !isContinuedAtEnd(dockerfile, outer, offset)) return null
  const instruction = innermostUpTo(outer, offset)
  const { line } = instruction
  const at = logicalOffset(line, offset)
  const isInLine = line.sourceOffset(at) === offset || (at > 0 && line.sourceOffset(at - 1) + 1 === offset)
  // A blank line in the middle of an instruction goes on with it, behind its escape character nothing does.
  if (!isInLine && !isBlankUpTo(dockerfile.text, offset)) return { kind: 'between' }
  return { kind: 'instruction', instruction, outer, at, offset }
}

// RUN a \⏎        the file ends, and what is typed in its empty last line is part of the RUN
function isContinuedAtEnd({ text, escape }: Dockerfile, { end, line }: Instruction, offset: number): boolean {
  if (offset !== text.length || text.slice(end).trim() !== '' || !text.endsWith('\n')) return false
  return text.charAt(line.sourceOffset(line.text.length)) === escape
}

function isBlankLine(text: string, offset: number): boolean {
  if (!isBlankUpTo(text, offset)) return false
  let at = offset
  while (at < text.length && isSpace(text.charCodeAt(at)) && text.charAt(at) !== '\n') at++
  return at === text.length || text.charAt(at) === '\n'
}

function isBlankUpTo(text: string, offset: number): boolean {
  let at = offset
  while (at > 0 && isSpace(text.charCodeAt(at - 1)) && text.charAt(at - 1) !== '\n') at--
  return at === 0 || text.charAt(at - 1) === '\n'
}

/** The last of the sorted pieces that begins at the offset or before. */
function lastFrom<Piece extends Span>(pieces: readonly Piece[], offset: number): Piece | null {
  const starts = pieces.map(({ start }) => start)
  return pieces[countUpTo(starts, offset) - 1] ?? null
}

/** What stands behind ONBUILD, or the instruction itself; with an offset, only what begins there or before. */
export function innermostUpTo(outer: Instruction, offset: number = Infinity): Instruction {
  let instruction = outer
  while (instruction.kind === 'ONBUILD' && instruction.trigger !== null) {
    if (offset < instruction.trigger.keyword.start) break
    instruction = instruction.trigger
  }
  return instruction
}

/** Where something stands in the text of a line. */
export function inLine({ line }: Instruction, { start, end }: Span): Span {
  return {
    start: logicalOffset(line, start),
    end: end > start ? logicalOffset(line, end - 1) + 1 : logicalOffset(line, start),
  }
}

/** Where the arguments begin in the text of the line: behind keyword and flags, and the blanks there. */
export function argumentsStart(instruction: Instruction): number {
  const { text } = instruction.line
  const head = instruction.flags.at(-1) ?? instruction.keyword
  let at = skipSpaces(text, inLine(instruction, head).end)
  if (text.startsWith('--', at) && (at + 2 === text.length || isSpace(text.charCodeAt(at + 2))))
    at = skipSpaces(text, at + 2)
  return at
}

/** Where part of the line stands in the file; what is empty, or begins only in the next line, stands at the offset. */
export function rangeOf({ instruction: { line }, offset }: InstructionPlace, { start, end }: Span): Span {
  const span = line.sourceSpan(start, end)
  if (end === start || span.start > offset) return { start: offset, end: offset }
  // What is typed in the line below a continued word goes on with it.
  return { start: span.start, end: Math.max(span.end, offset) }
}

/** The flag at an offset of the line's text. */
export function flagAt(instruction: Instruction, at: number): Flag | null {
  const isAt = (flag: Flag): boolean => {
    const { start, end } = inLine(instruction, flag)
    return start <= at && at <= end
  }
  return instruction.flags.find(isAt) ?? null
}

/** The argument at an offset of the line's text: which one it would be, and where it stands so far. */
export function argumentAt(instruction: Instruction, at: number): { readonly index: number; readonly span: Span } {
  const { text } = instruction.line
  const words = splitAtBlanks(text, argumentsStart(instruction), text.length).filter(({ start, end }) => end > start)
  const index = words.findIndex(({ end }) => at <= end)
  const word = words[index]
  if (word === undefined) return { index: words.length, span: { start: at, end: at } }
  return { index, span: word.start <= at ? word : { start: at, end: at } }
}

function skipSpaces(text: string, start: number): number {
  let at = start
  while (at < text.length && (isBlank(text.charCodeAt(at)) || isSpace(text.charCodeAt(at)))) at++
  return at
}
