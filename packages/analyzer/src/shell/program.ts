import type { Instruction } from '../syntax/instructions/types.ts'
import type { CommandLine, Heredoc, Word } from '../syntax/tree.ts'
import { joinedLine, logicalOffset, type LogicalLine } from '../text/logical-line.ts'
import type { Span } from '../text/span.ts'
import { joinTexts, lineText, stringText, type ShellText } from './shell-text.ts'

/** What an instruction hands to the system: a text for a shell, or the words of one command. */
export type Program =
  | { readonly kind: 'script'; readonly text: ShellText; /** From a `#!` line. */ readonly interpreter: string | null }
  | { readonly kind: 'words'; readonly words: readonly ShellText[] }

/** The program of a RUN, CMD, ENTRYPOINT or HEALTHCHECK; null for what runs nothing. */
export function findProgram(instruction: Instruction): Program | null {
  const command = commandOf(instruction)
  if (command === null) return null
  if (command.form === 'exec') {
    return { kind: 'words', words: command.words.map((word) => stringText(word.value, word)) }
  }
  const line = textOf(instruction.line, command.text)
  if (instruction.heredocs.length === 0) return { kind: 'script', text: line, interpreter: null }
  return heredocProgram(line, instruction.heredocs)
}

/** What an instruction starts, if it is of a kind that starts something. */
export function commandOf(instruction: Instruction): CommandLine | null {
  switch (instruction.kind) {
    case 'RUN':
    case 'CMD':
    case 'ENTRYPOINT':
    case 'HEALTHCHECK':
      return instruction.command
    default:
      return null
  }
}

// RUN <<EOF           the body is the script, or a file that names its interpreter
// RUN <<EOF python3   the shell gets all of it: the line, the body and its end
function heredocProgram(line: ShellText, heredocs: readonly Heredoc[]): Program {
  const [only] = heredocs
  if (only !== undefined && heredocs.length === 1 && line.text.trim() === only.opener.value) {
    const body = bodyText(only)
    return { kind: 'script', text: body, interpreter: /^#!\s*(.*)/.exec(body.text)?.[1]?.trim() ?? null }
  }
  const bodies = heredocs.map((heredoc) => joinTexts([bodyText(heredoc), endText(heredoc)], ''))
  return { kind: 'script', text: joinTexts([line, ...bodies], '\n'), interpreter: null }
}

function bodyText({ content, chomps, body }: Heredoc): ShellText {
  const pieces = chomps ? withoutTabs(content) : [{ start: 0, end: content.length }]
  const line = joinedLine(content, pieces)
  const spanOf = (start: number, end: number): Span => shift(line.sourceSpan(start, end), body.start)
  return { text: line.text, spanOf }
}

function endText({ name, terminator, body }: Heredoc): ShellText {
  const place = terminator ?? { start: body.end, end: body.end }
  return { text: name, spanOf: () => place }
}

function shift({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by }
}

function withoutTabs(content: string): Span[] {
  const pieces: Span[] = []
  for (let at = 0; at < content.length;) {
    const next = content.indexOf('\n', at) + 1
    const end = next === 0 ? content.length : next
    let start = at
    while (start < end && content.charCodeAt(start) === 0x09) start++
    pieces.push({ start, end })
    at = end
  }
  return pieces.length > 0 ? pieces : [{ start: 0, end: 0 }]
}

/** A word of a line, as text that knows where its characters stand. */
function textOf(line: LogicalLine, word: Word): ShellText {
  const start = logicalOffset(line, word.start)
  return lineText(line, start, start + word.value.length)
}
