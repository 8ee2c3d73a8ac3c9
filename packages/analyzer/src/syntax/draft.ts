import type { LogicalLine } from '../text/logical-line.ts'
import { skipSpace, trimSpaceEnd } from '../text/space.ts'
import { NO_ARGUMENTS, readArguments } from './arguments.ts'
import type { Arguments } from './arguments.ts'
import { readFlags } from './flags.ts'
import type { InstructionKind } from './instructions/types.ts'
import { kindOf } from './keywords.ts'
import { findBlank, skipBlanks, wordOf } from './split-words.ts'
import type { EscapeCharacter, Flag, Word } from './tree.ts'

/** One line split into its parts, before anyone asks whether they make sense together. */
export interface Draft extends Arguments {
  readonly kind: InstructionKind
  readonly line: LogicalLine
  readonly keyword: Word
  readonly flags: readonly Flag[]
  /** What follows ONBUILD. */
  readonly trigger: Draft | null
}

/** Keyword and flags, and where in the line the arguments are. */
interface Head {
  readonly kind: InstructionKind
  readonly line: LogicalLine
  readonly keyword: Word
  readonly flags: readonly Flag[]
  readonly start: number
  readonly end: number
}

/** Splits a line as BuildKit's parser does. ONBUILD may follow ONBUILD any number of times. */
export function readDraft(line: LogicalLine, escape: EscapeCharacter): Draft {
  const outer: Head[] = []
  let head = readHead(line, escape)
  while (head.kind === 'ONBUILD' && head.start < head.end) {
    outer.push(head)
    head = readHead(head.line.slice(head.start, head.end), escape)
  }
  let draft = draftOf(head, readArguments(head.kind, head.line, head, escape), null)
  for (const onbuild of outer.toReversed()) draft = draftOf(onbuild, { ...NO_ARGUMENTS, fault: draft.fault }, draft)
  return draft
}

function draftOf(head: Head, { words, pairs, isJson, fault }: Arguments, trigger: Draft | null): Draft {
  const { kind, line, keyword, flags } = head
  return { kind, line, keyword, flags, words, pairs, isJson, fault, trigger }
}

/**
 * ```
 * COPY --link  a b /srv/
 * ^^^^ ^^^^^^  ^       ^ from start up to end
 * ```
 */
function readHead(line: LogicalLine, escape: EscapeCharacter): Head {
  const { text } = line
  const start = skipSpace(text, 0, text.length)
  const end = trimSpaceEnd(text, start, text.length)
  const keywordEnd = findBlank(text, start, end)
  const keyword = wordOf(line, start, keywordEnd)
  const list = readFlags(line, skipBlanks(text, keywordEnd, end), end, escape)
  const argumentsStart = skipSpace(text, list.end, end)
  return { kind: kindOf(keyword.value), line, keyword, flags: list.flags, start: argumentsStart, end }
}
