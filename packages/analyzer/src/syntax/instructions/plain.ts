import { toLower } from '../../text/letter-case.ts'
import { nearest, withSuggestion } from '../../text/nearest.ts'
import { trimSpace } from '../../text/space.ts'
import { faultAt } from '../fault.ts'
import type { Fault } from '../fault.ts'
import { KEYWORDS } from '../keywords.ts'
import { needsArgument, needsOneArgument } from './argument-count.ts'
import { commandOf, problemOf } from './base.ts'
import type { Base, Source } from './base.ts'
import { checkFlags, NO_FLAGS } from './flag-rules.ts'
import type {
  CmdInstruction,
  EntrypointInstruction,
  ExposeInstruction,
  MaintainerInstruction,
  ShellInstruction,
  StopsignalInstruction,
  UnknownInstruction,
  UserInstruction,
  VolumeInstruction,
  WorkdirInstruction,
} from './types.ts'

// The instructions that need no file of their own.

export function readCmd(source: Source): CmdInstruction {
  const { start, end, keyword, flags, words, isJson, heredocs, line, firstLine, lastLine, commentsAbove } = source.base
  const problem = problemOf(source, hasNoFlags)
  return {
    kind: 'CMD',
    start,
    end,
    keyword,
    flags,
    words,
    isJson,
    heredocs,
    line,
    firstLine,
    lastLine,
    commentsAbove,
    problem,
    command: commandOf(source.base, words),
  }
}

export function readEntrypoint(source: Source): EntrypointInstruction {
  const { start, end, keyword, flags, words, isJson, heredocs, line, firstLine, lastLine, commentsAbove } = source.base
  const problem = problemOf(source, hasNoFlags)
  return {
    kind: 'ENTRYPOINT',
    start,
    end,
    keyword,
    flags,
    words,
    isJson,
    heredocs,
    line,
    firstLine,
    lastLine,
    commentsAbove,
    problem,
    command: commandOf(source.base, words),
  }
}

export function readExpose(source: Source): ExposeInstruction {
  const { start, end, keyword, flags, words, isJson, heredocs, line, firstLine, lastLine, commentsAbove } = source.base
  const problem = problemOf(source, (base) => needsArgument(base, 'EXPOSE', words.length) ?? hasNoFlags(base))
  return {
    kind: 'EXPOSE',
    start,
    end,
    keyword,
    flags,
    words,
    isJson,
    heredocs,
    line,
    firstLine,
    lastLine,
    commentsAbove,
    problem,
    ports: words,
  }
}

export function readMaintainer(source: Source): MaintainerInstruction {
  const { start, end, keyword, flags, words, isJson, heredocs, line, firstLine, lastLine, commentsAbove } = source.base
  const problem = problemOf(source, (base) => needsOneArgument(base, 'MAINTAINER') ?? hasNoFlags(base))
  return {
    kind: 'MAINTAINER',
    start,
    end,
    keyword,
    flags,
    words,
    isJson,
    heredocs,
    line,
    firstLine,
    lastLine,
    commentsAbove,
    problem,
    maintainer: words[0] ?? null,
  }
}

export function readShell(source: Source): ShellInstruction {
  const { start, end, keyword, flags, words, isJson, heredocs, line, firstLine, lastLine, commentsAbove } = source.base
  const problem = problemOf(source, checkShell)
  return {
    kind: 'SHELL',
    start,
    end,
    keyword,
    flags,
    words,
    isJson,
    heredocs,
    line,
    firstLine,
    lastLine,
    commentsAbove,
    problem,
  }
}

function checkShell(base: Base): Fault | null {
  const fault = hasNoFlags(base) ?? needsArgument(base, 'SHELL', base.words.length)
  if (fault !== null || base.isJson) return fault
  return faultAt(base, 'SHELL requires the arguments to be in JSON form')
}

export function readStopsignal(source: Source): StopsignalInstruction {
  const { start, end, keyword, flags, words, isJson, heredocs, line, firstLine, lastLine, commentsAbove } = source.base
  // BuildKit does not look at its flags.
  const problem = problemOf(source, (base) => needsOneArgument(base, 'STOPSIGNAL'))
  return {
    kind: 'STOPSIGNAL',
    start,
    end,
    keyword,
    flags,
    words,
    isJson,
    heredocs,
    line,
    firstLine,
    lastLine,
    commentsAbove,
    problem,
    signal: words[0] ?? null,
  }
}

export function readUser(source: Source): UserInstruction {
  const { start, end, keyword, flags, words, isJson, heredocs, line, firstLine, lastLine, commentsAbove } = source.base
  const problem = problemOf(source, (base) => needsOneArgument(base, 'USER') ?? hasNoFlags(base))
  return {
    kind: 'USER',
    start,
    end,
    keyword,
    flags,
    words,
    isJson,
    heredocs,
    line,
    firstLine,
    lastLine,
    commentsAbove,
    problem,
    user: words[0] ?? null,
  }
}

export function readVolume(source: Source): VolumeInstruction {
  const { start, end, keyword, flags, words, isJson, heredocs, line, firstLine, lastLine, commentsAbove } = source.base
  const problem = problemOf(source, checkVolume)
  return {
    kind: 'VOLUME',
    start,
    end,
    keyword,
    flags,
    words,
    isJson,
    heredocs,
    line,
    firstLine,
    lastLine,
    commentsAbove,
    problem,
    paths: words,
  }
}

function checkVolume(base: Base): Fault | null {
  const fault = needsArgument(base, 'VOLUME', base.words.length) ?? hasNoFlags(base)
  if (fault !== null) return fault
  const empty = base.words.find((word) => trimSpace(word.value) === '')
  return empty === undefined ? null : faultAt(empty, 'VOLUME specified can not be an empty string')
}

export function readWorkdir(source: Source): WorkdirInstruction {
  const { start, end, keyword, flags, words, isJson, heredocs, line, firstLine, lastLine, commentsAbove } = source.base
  const problem = problemOf(source, (base) => needsOneArgument(base, 'WORKDIR') ?? hasNoFlags(base))
  return {
    kind: 'WORKDIR',
    start,
    end,
    keyword,
    flags,
    words,
    isJson,
    heredocs,
    line,
    firstLine,
    lastLine,
    commentsAbove,
    problem,
    path: words[0] ?? null,
  }
}

export function readUnknown(source: Source): UnknownInstruction {
  const { start, end, keyword, flags, words, isJson, heredocs, line, firstLine, lastLine, commentsAbove } = source.base
  const problem = problemOf(source, checkKeyword)
  return {
    kind: 'UNKNOWN',
    start,
    end,
    keyword,
    flags,
    words,
    isJson,
    heredocs,
    line,
    firstLine,
    lastLine,
    commentsAbove,
    problem,
  }
}

const LOWER_KEYWORDS = KEYWORDS.map((keyword) => keyword.toLowerCase())

function checkKeyword(base: Base): Fault {
  const written = base.keyword.value
  const [suggestion] = nearest(toLower(written), LOWER_KEYWORDS)
  const meant = suggestion === undefined ? null : matchCase(suggestion, written)
  return faultAt(base.keyword, withSuggestion(`unknown instruction: ${written}`, meant), 'unknown-instruction')
}

/** The suggestion in upper case if that is how the keyword is written. */
function matchCase(suggestion: string, written: string): string {
  const isUpper = written !== toLower(written) && written === written.toUpperCase()
  return isUpper ? suggestion.toUpperCase() : suggestion
}

function hasNoFlags(base: Base): Fault | null {
  return checkFlags(base.flags, NO_FLAGS)
}
