import { withoutFirstByte } from '../text/bytes.ts'
import { joinedLine, wholeLine } from '../text/logical-line.ts'
import type { LogicalLine } from '../text/logical-line.ts'
import { skipSpace, trimSpace } from '../text/space.ts'
import type { Span } from '../text/span.ts'
import { readDirective } from './directives.ts'
import { readDraft } from './draft.ts'
import type { Draft } from './draft.ts'
import { findHeredocs } from './heredocs.ts'
import type { PlacedOpener } from './heredocs.ts'
import { readInstruction } from './instructions/read.ts'
import type { Place } from './instructions/read.ts'
import type { Instruction } from './instructions/types.ts'
import { LONGEST_LINE_BYTES, PhysicalLines } from './physical-lines.ts'
import type { LinePlace } from './physical-lines.ts'
import { groupIntoStages } from './stages.ts'
import type {
  Comment,
  Directive,
  DirectiveName,
  Dockerfile,
  EscapeCharacter,
  Heredoc,
  SyntaxFinding,
  SyntaxFindingCode,
} from './tree.ts'

/** Parses a Dockerfile as BuildKit does; never throws, and reads on after what BuildKit would refuse. */
export function parse(text: string): Dockerfile {
  return new Parser(text).parse()
}

class Parser {
  readonly #text: string
  readonly #lines: PhysicalLines
  readonly #directives: Directive[] = []
  readonly #comments: Comment[] = []
  readonly #instructions: Instruction[] = []
  readonly #findings: SyntaxFinding[] = []
  #escape: EscapeCharacter = '\\'
  #mayBeDirective = true
  #unterminated = 0
  #commentsAbove: string[] = []

  constructor(text: string) {
    this.#text = text
    this.#lines = new PhysicalLines(text)
  }

  parse(): Dockerfile {
    while (this.#lines.advance()) this.#readLine()
    if (this.#instructions.length === 0) this.#refuseEmptyFile()
    const { globalArgs, stages, findings } = groupIntoStages(this.#instructions)
    const all = [...this.#findings, ...findings]
    const tooLong = this.#lines.tooLong === null ? null : this.#describeTooLong(this.#lines.tooLong)
    return {
      text: this.#text,
      escape: this.#escape,
      directives: this.#directives,
      comments: this.#comments,
      instructions: this.#instructions,
      globalArgs,
      stages,
      findings: tooLong === null ? all : [tooLong, ...all],
      refusal: tooLong === null ? firstRefusal(all) : this.#refusalBefore(tooLong),
    }
  }

  #readLine(): void {
    const { start, end } = this.#lines
    const isFirst = start === 0 && this.#text.charCodeAt(0) === BYTE_ORDER_MARK
    const from = skipSpace(this.#text, isFirst ? 1 : start, end)
    if (this.#text.charCodeAt(from) === HASH && from < end) {
      this.#readComment(from, this.#text.slice(isFirst ? 1 : start, end))
      return
    }
    this.#mayBeDirective = false
    if (from < end) this.#readInstruction(from)
  }

  #readComment(start: number, line: string): void {
    if (this.#mayBeDirective && this.#readDirective(start)) return
    this.#mayBeDirective = false
    // BuildKit remembers the line without its first byte, which need not be the `#`.
    const comment = trimSpace(withoutFirstByte(line))
    if (comment === '') this.#commentsAbove = []
    else this.#commentsAbove.push(comment)
    this.#addComment(start)
  }

  #addComment(start: number): void {
    const { end, number } = this.#lines
    this.#comments.push({
      kind: 'comment',
      start,
      end,
      line: number,
      value: trimSpace(this.#text.slice(start + 1, end)),
    })
  }

  #readDirective(start: number): boolean {
    const { end, number } = this.#lines
    const parts = readDirective(this.#text, start, end)
    if (parts === null) return false
    const { name, nameSpan, valueSpan } = parts
    const value = { ...valueSpan, value: this.#text.slice(valueSpan.start, valueSpan.end) }
    const directive: Directive = { kind: 'directive', start, end, name, nameSpan, value, line: number }
    if (this.#directives.some((earlier) => earlier.name === name)) this.#refuseDuplicate(directive, name)
    else if (name === 'escape') this.#setEscape(directive)
    this.#directives.push(directive)
    return true
  }

  #setEscape({ value }: Directive): void {
    if (value.value === '\\' || value.value === '`') this.#escape = value.value
    else this.#refuseDirective(value, 'invalid-escape', `invalid escape token '${value.value}' does not match \` or \\`)
  }

  #refuseDuplicate(directive: Directive, name: DirectiveName): void {
    this.#refuseDirective(directive, 'duplicate-directive', `only one ${name} parser directive can be used`)
  }

  #refuseDirective(place: Span, code: SyntaxFindingCode, message: string): void {
    const line = this.#lines.number - 1
    this.#add({ code, message, start: place.start, end: place.end, firstLine: line, lastLine: line })
  }

  /**
   * ```
   * RUN apt-get \            pieces: "RUN apt-get "
   *   # a comment vanishes
   *   update                         "  update"
   * ```
   */
  #readInstruction(start: number): void {
    const firstLine = this.#lines.number
    const firstPiece = this.#readPiece(start)
    const pieces = [firstPiece.piece]
    const blank = firstPiece.continues ? this.#readContinuation(pieces) : null
    const line = this.#joinPieces(pieces)
    if (blank !== null) this.#warnOfBlank(blank, line)
    const draft = readDraft(line, this.#escape)
    const commentsAbove = this.#commentsAbove
    this.#commentsAbove = []
    const heredocs = this.#readHeredocs(draft, line, start, firstLine)
    const { end, number: lastLine } = this.#lines
    this.#addInstruction(draft, { start, end, firstLine, lastLine, heredocs, commentsAbove })
  }

  /** The rest of the line at hand from `start` on, without the escape character that continues it. */
  #readPiece(start: number): { readonly piece: Span; readonly continues: boolean } {
    const { end } = this.#lines
    let last = end
    while (last > start && isSpaceOrTab(this.#text.charCodeAt(last - 1))) last--
    const isEscape = last > start && this.#text[last - 1] === this.#escape
    // Two escape characters mean one of them, and the line ends.
    if (!isEscape || (last - 1 > start && this.#text[last - 2] === this.#escape)) {
      return { piece: { start, end }, continues: false }
    }
    return { piece: { start, end: last - 1 }, continues: true }
  }

  /** Adds the following lines up to the first that does not go on; returns where a blank one was among them. */
  #readContinuation(pieces: Span[]): Span | null {
    let blank: Span | null = null
    let continues = true
    while (continues && this.#lines.advance()) {
      const { start, end } = this.#lines
      const from = skipSpace(this.#text, start, end)
      if (from === end) blank ??= { start, end }
      else if (this.#text.charCodeAt(from) === HASH) this.#addComment(from)
      else {
        const next = this.#readPiece(start)
        pieces.push(next.piece)
        continues = next.continues
      }
    }
    return blank
  }

  #joinPieces(pieces: readonly Span[]): LogicalLine {
    const [first] = pieces
    if (pieces.length > 1 || first === undefined) return joinedLine(this.#text, pieces)
    return wholeLine(this.#text.slice(first.start, first.end), first.start)
  }

  #warnOfBlank(blank: Span, line: LogicalLine): void {
    const { number } = this.#lines
    const message = `Empty continuation line found in: ${line.text}`
    const code = 'empty-continuation'
    this.#add({ code, message, ...blank, firstLine: number, lastLine: number, severity: 'warning' })
  }

  #readHeredocs(draft: Draft, line: LogicalLine, start: number, firstLine: number): readonly Heredoc[] {
    if (draft.fault !== null || !canHaveHeredocs(draft) || !line.text.includes('<<')) return NO_HEREDOCS
    const list = findHeredocs(line)
    if (!list.ok) {
      const { number: lastLine } = this.#lines
      this.#add({ code: 'invalid-heredoc', message: list.message, ...spanOf(list.word), firstLine, lastLine })
      return NO_HEREDOCS
    }
    const heredocs: Heredoc[] = []
    for (const opener of list.openers) heredocs.push(this.#readHeredoc(opener, firstLine))
    return heredocs
  }

  #readHeredoc({ word, ...opener }: PlacedOpener, firstLine: number): Heredoc {
    const place = this.#lines.place
    const from = this.#lines.endWithBreak
    let bodyEnd = from
    let terminator: Span | null = null
    while (terminator === null && this.#lines.advance()) {
      terminator = this.#findTerminator(opener.name, opener.chomps)
      if (terminator === null) bodyEnd = this.#lines.endWithBreak
    }
    if (terminator === null) {
      this.#refuseUnterminated(word, firstLine)
      if (this.#giveBack(place)) bodyEnd = from
    }
    const body = { start: from, end: bodyEnd }
    const end = terminator?.end ?? bodyEnd
    return { ...opener, opener: word, start: from, end, body, content: this.#text.slice(from, bodyEnd), terminator }
  }

  /**
   * Without its terminator a here-document would take the rest of the file, so its lines are read as
   * instructions instead. Not for ever: a file full of openers would be read to its end for each.
   */
  #giveBack(place: LinePlace): boolean {
    if (++this.#unterminated > MOST_GIVEN_BACK) return false
    this.#lines.returnTo(place)
    return true
  }

  /** Where the terminator stands, if the line at hand is nothing else. */
  #findTerminator(name: string, chomps: boolean): Span | null {
    const { end } = this.#lines
    let { start } = this.#lines
    if (chomps) while (start < end && this.#text.charCodeAt(start) === TAB) start++
    return end - start === name.length && this.#text.startsWith(name, start) ? { start, end } : null
  }

  #refuseUnterminated(word: Span, firstLine: number): void {
    const { number: lastLine } = this.#lines
    this.#add({ code: 'unterminated-heredoc', message: 'unterminated heredoc', ...spanOf(word), firstLine, lastLine })
  }

  #addInstruction(draft: Draft, place: Place): void {
    const instruction = readInstruction(draft, place)
    if (instruction.problem?.phase === 'parse') this.#findings.push(instruction.problem)
    this.#instructions.push(instruction)
  }

  #refuseEmptyFile(): void {
    const { number } = this.#lines
    const { length } = this.#text
    const message = 'file with no instructions'
    this.#add({ code: 'no-instructions', message, start: length, end: length, firstLine: number, lastLine: number })
  }

  #describeTooLong({ start, end, number }: Span & { readonly number: number }): SyntaxFinding {
    const message = `dockerfile line greater than max allowed size of ${LONGEST_LINE_BYTES}`
    return finding({ code: 'line-too-long', message, start, end, firstLine: number - 1, lastLine: number - 1 })
  }

  /** For BuildKit the file ends before a line that is too long; only if the rest is sound does it complain of it. */
  #refusalBefore(tooLong: SyntaxFinding): SyntaxFinding {
    const { refusal } = parse(this.#text.slice(0, tooLong.start))
    return refusal?.phase === 'parse' ? refusal : tooLong
  }

  #add(parts: FindingParts): void {
    this.#findings.push(finding(parts))
  }
}

type FindingParts = Omit<SyntaxFinding, 'phase' | 'reason' | 'severity'> & Partial<Pick<SyntaxFinding, 'severity'>>

function finding(parts: FindingParts): SyntaxFinding {
  return { severity: 'error', ...parts, phase: 'parse', reason: parts.message }
}

const NO_HEREDOCS: readonly Heredoc[] = []

/** How many unterminated here-documents give their lines back. */
const MOST_GIVEN_BACK = 16

const BYTE_ORDER_MARK = 0xfeff

const HASH = 0x23

const TAB = 0x09

function isSpaceOrTab(code: number): boolean {
  return code === 0x20 || code === TAB
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}

/** Whether BuildKit looks for here-documents: in ADD, COPY and RUN without JSON, right behind ONBUILD too. */
function canHaveHeredocs(draft: Draft): boolean {
  const { kind, isJson } = draft.kind === 'ONBUILD' && draft.trigger !== null ? draft.trigger : draft
  return !isJson && (kind === 'RUN' || kind === 'COPY' || kind === 'ADD')
}

/** The whole file is split before the first instruction is looked at closely. */
function firstRefusal(findings: readonly SyntaxFinding[]): SyntaxFinding | null {
  return (
    findings.find((found) => found.severity === 'error' && found.phase === 'parse') ??
    findings.find((found) => found.severity === 'error') ??
    null
  )
}
