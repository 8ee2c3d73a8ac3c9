import type { Span } from '../text/span.ts'
import type { Instruction, ArgInstruction, FromInstruction } from './instructions/types.ts'

/**
 * The tree of a Dockerfile. Its nodes come in the order of the text, and what they don't cover is blank:
 * spaces, line breaks, continuations. So the text can be put together again from the tree, and any offset
 * can be asked what it belongs to. Only a comment may stand inside of something else, between the lines of a
 * continued instruction.
 *
 * Broken text makes a tree as well: what BuildKit would refuse is in `findings`, everything around it is read.
 */
export interface Dockerfile {
  readonly text: string
  /** The character that escapes and that continues a line: a backslash unless `# escape=` says otherwise. */
  readonly escape: EscapeCharacter
  readonly directives: readonly Directive[]
  /** Every comment line that is no directive, those between the lines of a continued instruction too. */
  readonly comments: readonly Comment[]
  readonly instructions: readonly Instruction[]
  /** The ARG instructions above the first FROM. */
  readonly globalArgs: readonly ArgInstruction[]
  readonly stages: readonly Stage[]
  /** What is wrong with the text itself, in the order in which BuildKit would come upon it. */
  readonly findings: readonly SyntaxFinding[]
  /** The error that BuildKit would stop at, in its words; null if it would go on to build. */
  readonly refusal: SyntaxFinding | null
}

export type EscapeCharacter = '\\' | '`'

/** `# syntax=docker/dockerfile:1`, `# escape=…` or `# check=…` in the first lines of a file. */
export interface Directive extends Span {
  readonly kind: 'directive'
  readonly name: DirectiveName
  /** The name as it is written, which may have upper-case letters. */
  readonly nameSpan: Span
  readonly value: Word
  readonly line: number
}

export type DirectiveName = 'syntax' | 'escape' | 'check'

/** One comment line, from its `#` to its end. */
export interface Comment extends Span {
  readonly kind: 'comment'
  /** Without the `#` and the spaces around it. */
  readonly value: string
  readonly line: number
}

/** What one FROM begins: the instructions up to the next FROM. */
export interface Stage {
  readonly index: number
  readonly from: FromInstruction
  /** The name after AS in lower case, as BuildKit compares names; null if there is none. */
  readonly name: string | null
  /** What a comment above FROM says of it after its name: `# builder compiles the server`. */
  readonly description: string
  readonly instructions: readonly Instruction[]
}

/**
 * A piece of text that BuildKit takes as one.
 *
 * ```
 * COPY a\        the word is "ab": its value has no continuation,
 * b /srv/        its span goes from a to b
 * ```
 *
 * Quotes, escapes and variables are still in the value; `expandWord` resolves them. In a JSON array the
 * value is what the string means, and the span covers its quotes.
 */
export interface Word extends Span {
  readonly value: string
}

/** `--name` or `--name=value` between the keyword and the arguments. */
export interface Flag extends Span {
  readonly name: string
  /** Null if there is no `=`. Quotes and backslashes are already gone from it. */
  readonly value: string | null
  readonly nameSpan: Span
  /** What stands behind the `=`, quotes and all. */
  readonly valueSpan: Span | null
}

/**
 * A here-document: `opener` stands in the instruction, the body follows below.
 *
 * ```
 * RUN <<-"EOF" sh      opener <<-"EOF", name EOF, chomps, does not expand
 * 	echo hi            body
 * 	EOF                terminator
 * ```
 */
export interface Heredoc extends Span {
  readonly opener: Word
  readonly name: string
  readonly fileDescriptor: number
  /** Whether variables in the body are replaced: no part of the name is quoted. */
  readonly expands: boolean
  /** Whether `<<-` takes the tabs off the beginning of each line. */
  readonly chomps: boolean
  readonly body: Span
  /** The body as it is written, tabs and line ends included. */
  readonly content: string
  /** Null if the file ends before; the body is then empty, and the lines below are read as instructions. */
  readonly terminator: Span | null
}

/** `name=value`, or the old `name value` (its `separator` is empty); a lone ARG name has no value. */
export interface KeyValue extends Span {
  readonly name: Word
  readonly value: Word | null
  readonly separator: '=' | ''
}

/** What a RUN, CMD, ENTRYPOINT or HEALTHCHECK starts: a line for the shell, or the words of a JSON array. */
export type CommandLine =
  | { readonly form: 'shell'; readonly text: Word }
  | { readonly form: 'exec'; readonly words: readonly Word[] }

/** A fault of the text, in BuildKit's words. */
export interface SyntaxFinding extends Span {
  readonly code: SyntaxFindingCode
  /** BuildKit refuses a file with an error, and only mentions a warning. */
  readonly severity: 'error' | 'warning'
  /**
   * When BuildKit notices it: while it splits the whole file into instructions (`parse`), or afterwards
   * while it reads one instruction after the other (`instruction`). All of the first come before the second.
   */
  readonly phase: 'parse' | 'instruction'
  /** BuildKit's message as `docker build` prints it. */
  readonly message: string
  /** The same without the line that some messages begin with. */
  readonly reason: string
  /** The lines that BuildKit marks. It counts from 1, and is one short in errors of directives. */
  readonly firstLine: number
  readonly lastLine: number
}

export type SyntaxFindingCode =
  | 'no-instructions'
  | 'line-too-long'
  | 'duplicate-directive'
  | 'invalid-escape'
  | 'unterminated-heredoc'
  | 'invalid-heredoc'
  | 'json-not-strings'
  | 'missing-value'
  | 'missing-equals'
  | 'empty-continuation'
  | 'unknown-instruction'
  | 'unknown-flag'
  | 'invalid-instruction'
  | 'outside-stage'
