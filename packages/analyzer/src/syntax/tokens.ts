import type { Span } from '../text/span.ts'
import type { Instruction } from './instructions/types.ts'
import type { Comment, Dockerfile, Heredoc, KeyValue } from './tree.ts'

/** What a stretch of the text is to somebody who reads it. */
export type TokenKind =
  | 'directive'
  | 'comment'
  | 'keyword'
  | 'flag'
  | 'word'
  | 'string'
  | 'name'
  | 'value'
  | 'heredoc-body'
  | 'heredoc-terminator'

export interface Token extends Span {
  readonly kind: TokenKind
}

/**
 * The text of a file as it would be coloured: in order, without overlaps. Between tokens there are only
 * blanks, continuations, and the signs that hold flags, pairs and arrays together.
 *
 * ```
 * COPY --from=build ["a b", "/srv/"]
 * ^^^^ ^^^^^^^^^^^^  ^^^^^  ^^^^^^^
 * ```
 */
export function tokenize({ directives, comments, instructions }: Dockerfile): readonly Token[] {
  const tokens: Token[] = directives.map((directive) => token('directive', directive))
  const pending = new PendingComments(comments, tokens)
  for (const instruction of instructions) {
    for (const part of partsOf(instruction)) pending.pushPart(part)
  }
  pending.pushUpTo(Number.POSITIVE_INFINITY)
  return tokens
}

/** Puts comments where they stand: between other tokens, or in the middle of one that is continued. */
class PendingComments {
  readonly #comments: readonly Comment[]
  readonly #tokens: Token[]
  #next = 0

  constructor(comments: readonly Comment[], tokens: Token[]) {
    this.#comments = comments
    this.#tokens = tokens
  }

  pushUpTo(offset: number): void {
    for (let comment = this.#peek(); comment !== undefined && comment.start < offset; comment = this.#peek()) {
      this.#tokens.push(token('comment', comment))
      this.#next++
    }
  }

  pushPart(part: Token): void {
    this.pushUpTo(part.start)
    let { start } = part
    for (let comment = this.#peek(); comment !== undefined && comment.start < part.end; comment = this.#peek()) {
      this.#push(part.kind, start, comment.start)
      this.pushUpTo(comment.end)
      start = comment.end
    }
    this.#push(part.kind, start, part.end)
  }

  #peek(): Comment | undefined {
    return this.#comments[this.#next]
  }

  #push(kind: TokenKind, start: number, end: number): void {
    if (end > start) this.#tokens.push({ kind, start, end })
  }
}

/** The parts of an instruction, and of the triggers in it. */
function partsOf(instruction: Instruction): readonly Token[] {
  const parts: Token[] = []
  let innermost = instruction
  pushHead(innermost, parts)
  while (innermost.kind === 'ONBUILD' && innermost.trigger !== null) {
    innermost = innermost.trigger
    pushHead(innermost, parts)
  }
  return [...parts, ...argumentsOf(innermost), ...instruction.heredocs.flatMap(partsOfHeredoc)]
}

function pushHead({ keyword, flags }: Instruction, parts: Token[]): void {
  parts.push(token('keyword', keyword))
  for (const flag of flags) parts.push(token('flag', flag))
}

function argumentsOf(instruction: Instruction): readonly Token[] {
  switch (instruction.kind) {
    case 'ARG':
    case 'ENV':
    case 'LABEL':
      return instruction.pairs.flatMap(partsOfPair)
    default:
      return instruction.words.map((word) => token(instruction.isJson ? 'string' : 'word', word))
  }
}

function partsOfPair({ name, value }: KeyValue): readonly Token[] {
  return value === null ? [token('name', name)] : [token('name', name), token('value', value)]
}

function partsOfHeredoc({ body, terminator }: Heredoc): readonly Token[] {
  const parts = [token('heredoc-body', body)]
  return terminator === null ? parts : [...parts, token('heredoc-terminator', terminator)]
}

function token(kind: TokenKind, { start, end }: Span): Token {
  return { kind, start, end }
}
